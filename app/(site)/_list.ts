import type { Address } from './_pages/page.ts'

export interface ListProps {
  params: Promise<{ lang: string; slug: string }>
  searchParams: Promise<{ cursor?: string | string[] }>
}

/** Address of a page of stories; of a cursor given twice, none that any list has. */
export async function listAddress({ params, searchParams }: ListProps): Promise<Address> {
  const [{ lang, slug }, { cursor }] = await Promise.all([params, searchParams])
  return { lang, slug, cursor: Array.isArray(cursor) ? '' : cursor }
}
