import { disclaimersPage } from '../../_pages/disclaimers.tsx'
import { shown } from '../../_shown.ts'

export const dynamic = 'force-dynamic'

export default async function Page({ params }: { params: Promise<{ lang: string }> }) {
  return shown(await disclaimersPage(await params))
}
