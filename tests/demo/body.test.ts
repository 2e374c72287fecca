import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { articles, pictures } from '../../demo/content/index.ts'
import { p, table } from '../../demo/content/write.ts'
import { datesIn, koreaMoment } from '../../demo/dates.ts'
import { drawPicture, sceneOf } from '../../demo/images.ts'
import { lexicalBody } from '../../demo/lexical.ts'

interface Node {
  type: string
  text?: string
  $?: { bid?: string; lang?: string }
  fields?: Record<string, unknown>
  children?: Node[]
}

const published = new Date('2026-11-03T00:30:00Z')
const body = (key: string, language: 'ko' | 'en', rows = articles.find((one) => one.key === key)?.body ?? []) =>
  lexicalBody({
    key,
    language,
    rows,
    stage: 'first',
    published,
    article: (name) => `id of ${name}`,
    image: (name) => `id of ${name}`,
  }).root as unknown as Node
const nodes = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodes)]
const ids = (node: Node): string[] => nodes(node).flatMap(({ $ }) => $?.bid ?? [])

describe('bodies as the editor stores them', () => {
  it.each(articles.filter(({ ko, en }) => ko && en).map(({ key }) => key))(
    '%s: one set of ids in both languages',
    (key) => {
      const [ko, en] = [ids(body(key, 'ko')), ids(body(key, 'en'))]
      expect(new Set(ko).size).toBe(ko.length)
      expect(en).toEqual(ko)
      expect(ko.every((id) => /^[0-9a-z]{10}$/.test(id))).toBe(true)
    },
  )

  it('give an id to every block, list item and table cell', () => {
    for (const { key } of articles)
      for (const language of ['ko', 'en'] as const) {
        const root = body(key, language)
        const carriers = [
          ...(root.children ?? []),
          ...nodes(root).filter(({ type }) => /^(listitem|tablecell)$/.test(type)),
        ]
        for (const { $ } of carriers) expect($?.bid).toBeTruthy()
      }
  })

  it('leave no markup in the words', () => {
    for (const { key } of articles)
      for (const language of ['ko', 'en'] as const)
        for (const { text, fields } of nodes(body(key, language)))
          for (const words of [text, fields?.quote, fields?.by].filter((word) => typeof word === 'string'))
            expect(words).not.toMatch(/[{}]|\]\(|\*\*/)
  })

  it('turn markup into links, strong words and words of the other language', () => {
    const words = 'See [the port](article:port-cranes) and [this](https://one.example/a), **now**: {ko|뱃노래}.'
    const [paragraph] = body('x', 'en', [p(null, words)]).children ?? []
    const inside = paragraph?.children ?? []
    expect(inside.map(({ type }) => type)).toEqual([
      'text',
      'link',
      'text',
      'link',
      'text',
      'text',
      'text',
      'text',
      'text',
    ])
    expect(inside[1]?.fields).toEqual({
      linkType: 'internal',
      newTab: false,
      doc: { relationTo: 'articles', value: 'id of port-cranes' },
    })
    expect(inside[3]?.fields).toMatchObject({ linkType: 'custom', url: 'https://one.example/a' })
    expect(inside.find(({ text }) => text === 'now')).toMatchObject({ format: 1 })
    expect(inside.find(({ text }) => text === '뱃노래')?.$).toEqual({ lang: 'ko' })
  })

  it('make the first row of a table its head', () => {
    const [node] = body('x', 'en', [table(null, [['a'], ['1']])]).children ?? []
    const cells = nodes(node as Node).filter(({ type }) => type === 'tablecell')
    expect(cells.map((cell) => (cell as { headerState?: number }).headerState)).toEqual([1, 0])
  })
})

describe('dates', () => {
  it('are written as each desk writes them, counted from the day of the story in Korea', () => {
    const write = (text: string, language: 'ko' | 'en') => datesIn(text, language, published)
    expect(write('{0} {-5} {+28} {0:md} {y-1}', 'ko')).toBe('3일 지난달 29일 다음 달 1일 11월 3일 2025')
    expect(write('{0} {-5} {-6} {-8} {+28} {0:md} {y}', 'en')).toBe(
      'Tuesday Thursday Wednesday Oct. 26 Dec. 1 Nov. 3 2026',
    )
  })

  it('fall on Korea’s day, whatever the time elsewhere', () => {
    expect(koreaMoment(new Date('2026-11-02T16:00:00Z'), 0, '08:30').toISOString()).toBe('2026-11-02T23:30:00.000Z')
    expect(koreaMoment(new Date('2026-11-02T14:59:00Z'), -1, '07:00').toISOString()).toBe('2026-11-02T22:00:00.000Z')
  })
})

describe('pictures', () => {
  it.each(pictures.map(({ key }) => key))('%s is drawn alike every time, 1600 by 1000', async (key) => {
    expect(sceneOf(key)).toBe(sceneOf(key))
    const drawn = await drawPicture(key)
    const { width, height, format } = await sharp(drawn).metadata()
    expect([width, height, format]).toEqual([1600, 1000, 'jpeg'])
    expect(drawn.length).toBeLessThan(200_000)
  })
})
