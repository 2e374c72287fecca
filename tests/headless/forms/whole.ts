import type { Block, FrozenImage, Inline, TextInline } from '../../../src/body/types.ts'
import { articleView } from '../../../src/headless/article.ts'
import type { FormSource } from '../../../src/headless/forms/parts.ts'
import { siteView } from '../../../src/headless/site.ts'
import { alternatesOf, both, editionOf, siteURL, taxonomyOf, translationOf } from '../../reader/fakes.ts'

const text = (words: string, more: Partial<TextInline> = {}): TextInline => ({ type: 'text', text: words, ...more })

const image: FrozenImage = {
  media: 'm1',
  url: '/media/한 강.png',
  mimeType: 'image/png',
  width: 1200,
  height: 800,
  alt: '강을 건너는 배',
  caption: '첫 밤배',
  credit: '사진부',
  sizes: [{ url: '/media/한 강-600.png', width: 600, height: 400 }],
}

const cell = (id: string, words: string, header = false) => ({ id, header, paragraphs: [[text(words)]] })
const link: Inline = { type: 'link', article: 'u9', children: [text('낮의 다리')] }

/** A block of every kind, each with words that no other has. */
export const blocks: { [kind in Block['type']]: Extract<Block, { type: kind }> } = {
  paragraph: { type: 'paragraph', id: 'b1', children: [text('문단말', { marks: ['bold'] }), text('과 '), link] },
  heading: { type: 'heading', id: 'b2', level: 2, children: [text('소제목말')] },
  quote: { type: 'quote', id: 'b3', children: [text('인용말')] },
  pullquote: { type: 'pullquote', id: 'b4', quote: '발췌말', by: '이바다' },
  rule: { type: 'rule', id: 'b5' },
  list: { type: 'list', id: 'b6', ordered: true, start: 3, items: [{ id: 'b7', children: [text('목록말')] }] },
  table: { type: 'table', id: 'b8', rows: [[cell('b9', '머리말칸', true)], [cell('b10', '표말')]] },
  image: { type: 'image', id: 'b11', image },
}

const taxonomy = taxonomyOf({
  categories: { world: { name: both('국제', 'International'), slug: both('국제', 'world'), disclaimers: ['d1'] } },
  tags: { river: { name: both('한강', 'Han River'), slug: both('한강', 'han-river') } },
  sources: {
    twa: {
      name: both('물때통신', ''),
      code: 'TWA',
      address: 'https://twa.example',
      rights: both('무단 전재 금지', ''),
    },
  },
  bylines: { desk: { name: both('편집국', 'Editorial desk'), kind: 'desk' } },
  disclaimers: {
    d1: {
      title: both('고지', 'Notice'),
      text: both('먼저 읽을 고지.\n\n둘째 문단.', 'Read me first.'),
      position: 'before',
    },
    d2: { text: both('나중 고지 ]]> <b>', 'Read me last ]]> <b>'), scope: 'site', position: 'after' },
  },
  site: { site: { name: both('물때', 'Tideline'), publisher: both('물때신문', 'Tideline Press') } },
})

const common = { tags: ['river'], source: 'twa', byline: 'desk', dateline: '김포', hero: image }
const original = editionOf({
  ...common,
  title: '밤의 "다리" <열리다> & *별*',
  body: Object.values(blocks),
  updatedAt: '2026-03-06T01:30:00.000Z',
  corrections: [{ at: '2026-03-06T01:30:00.000Z', note: '다리의 길이를 바로잡습니다.' }],
})
const translation = translationOf({ ...common, kind: 'machine-reviewed', body: Object.values(blocks) })
const alternates = alternatesOf(original, translation)

const sourceFor = (edition: typeof original): FormSource => ({
  article: articleView(edition, { alternates, taxonomy, siteURL }),
  site: siteView(taxonomy, edition.language, { siteURL, defaultLanguage: 'ko' }),
})

/** An article with everything that one may have, in Korean and as its English translation by machine and editor. */
export const whole = { ko: sourceFor(original), en: sourceFor(translation) }
