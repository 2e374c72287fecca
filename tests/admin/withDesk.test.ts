import type { Config, UIField } from 'payload'
import { describe, expect, it } from 'vitest'
import { withDesk } from '../../src/admin/server/withDesk.ts'
import { type CollectionKey, collectionKeys } from '../../src/options.ts'

const slugs = {
  ...(Object.fromEntries(collectionKeys.map((key) => [key, key])) as Record<CollectionKey, string>),
  articles: 'stories',
}
const host: Config = {
  secret: 'x',
  db: {} as Config['db'],
  routes: { api: '/cms' },
  collections: [
    { slug: 'stories', fields: [] },
    { slug: 'translations', fields: [] },
    { slug: 'own', fields: [] },
  ],
  endpoints: [{ path: '/own', method: 'get', handler: () => new Response() }],
  admin: { custom: { own: 1 }, components: { beforeDashboard: ['own#Card'], actions: ['own#Action'] } },
}

describe('the desk in a host application', () => {
  const config = withDesk(host, { slugs })

  it('adds to what the host has and leaves it as it was', () => {
    expect(config.endpoints?.[0]).toBe(host.endpoints?.[0])
    expect(config.admin?.components?.actions).toEqual(['own#Action'])
    expect(config.admin?.components?.beforeDashboard).toEqual([
      'own#Card',
      'payload-bilingual/client#DeskCard',
      'payload-bilingual/client#DashboardCard',
    ])
    expect(config.admin?.components?.views?.bilingualDesk).toMatchObject({ path: '/desk' })
    expect(config.admin?.custom).toMatchObject({ own: 1, bilingual: { slugs: { articles: 'stories' } } })
    expect(host.admin?.custom).toEqual({ own: 1 })
    expect(config.collections?.[2]).toBe(host.collections?.[2])
  })

  it('owns the conflict of two saves on the working copies, and previews texts under the API of the host', () => {
    const [articles, translations] = config.collections ?? []
    expect(articles?.lockDocuments).toBe(false)
    expect(translations?.lockDocuments).toBe(false)
    expect(translations?.admin?.livePreview).toEqual({ url: '/cms/bilingual/preview/frame' })
    expect(articles?.admin?.livePreview).toBe(undefined)
  })

  it('shows the source above a translation and above nothing else', () => {
    const [articles, translations] = config.collections ?? []
    const source = translations?.fields.find((field) => 'name' in field && field.name === 'source') as UIField
    expect(source).toMatchObject({ type: 'ui', name: 'source' })
    const shown = source?.admin as { condition: (data: object) => boolean }
    expect(shown.condition({ kind: 'human' })).toBe(true)
    expect(shown.condition({ kind: 'original' })).toBe(false)
    expect(articles?.fields).toEqual([])
  })
})
