import { type ListProps, listMetadata, listPage } from '../../../_list.tsx'
import { readTag } from '../../../_read.ts'

export const dynamic = 'force-dynamic'

export const generateMetadata = (props: ListProps) => listMetadata(readTag, props)

export default function Page(props: ListProps) {
  return listPage(readTag, props)
}
