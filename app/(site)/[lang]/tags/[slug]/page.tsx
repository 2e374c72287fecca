import { type ListProps, listAddress } from '../../../_list.ts'
import { tagPage } from '../../../_pages/list.tsx'
import { shown } from '../../../_shown.ts'

export const dynamic = 'force-dynamic'

export default async function Page(props: ListProps) {
  return shown(await tagPage(await listAddress(props)))
}
