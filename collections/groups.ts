import { label } from '../src/languages/interface.ts'

/** What the admin lists its collections under. */
export const groups = {
  stories: label('기사', 'Stories'),
  reference: label('분류와 자료', 'Reference'),
  site: label('사이트', 'Site'),
  records: label('기록', 'Records'),
}
