import { frontPage } from '../_pages/front.tsx'
import { shown } from '../_shown.ts'

export const dynamic = 'force-dynamic'

export default async function Page({ params }: { params: Promise<{ lang: string }> }) {
  return shown(await frontPage(await params))
}
