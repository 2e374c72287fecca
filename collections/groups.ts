import { label } from '../src/languages/interface.ts'

/** What the admin lists its collections under. */
export const groups = {
  stories: label('기사', 'Stories'),
  reference: label('분류와 자료', 'Reference'),
  readers: label('독자와 주소', 'Readers and addresses'),
  records: label('기록', 'Records'),
}
