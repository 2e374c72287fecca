import { articlePage } from '../../../_pages/article.tsx'
import { shown } from '../../../_shown.ts'

export const dynamic = 'force-dynamic'

export default async function Page({ params }: { params: Promise<{ lang: string; slug: string }> }) {
  return shown(await articlePage(await params))
}
