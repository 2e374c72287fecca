import { type ListProps, listMetadata, listPage } from '../../../_list.tsx'
import { readCategory } from '../../../_read.ts'

export const dynamic = 'force-dynamic'

export const generateMetadata = (props: ListProps) => listMetadata(readCategory, props)

export default function Page(props: ListProps) {
  return listPage(readCategory, props)
}
