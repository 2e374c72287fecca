import { type ListProps, listPage } from '../../../_list.tsx'
import { readTag } from '../../../_read.ts'

export const dynamic = 'force-dynamic'

export default function Page(props: ListProps) {
  return listPage(readTag, props)
}
