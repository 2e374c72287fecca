import { permalinkPage } from '../../../_pages/permalink.tsx'
import { shown } from '../../../_shown.ts'

export const dynamic = 'force-dynamic'

export default async function Page({ params }: { params: Promise<{ lang: string; uid: string }> }) {
  const { lang, uid } = await params
  return shown(await permalinkPage({ lang, slug: uid }))
}
