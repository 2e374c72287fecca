import { describe, expect, it } from 'vitest'
import { renderBlocks } from '../../src/body/html.ts'
import type { Block, FrozenImage, Inline } from '../../src/body/types.ts'

const options = { language: 'ko', articleHref: (uid: string) => `/ko/a/${uid}` }
const html = (...blocks: Block[]) => renderBlocks(blocks, options)
const p = (...children: Inline[]): Block => ({ type: 'paragraph', id: 'p', children })
const words = (text: string): Inline => ({ type: 'text', text })
const image: FrozenImage = {
  media: 'm',
  url: '/files/a.png',
  mimeType: 'image/png',
  width: 1600,
  height: 900,
  alt: 'A "bridge"',
  caption: '다리',
  credit: '사진=연합',
  sizes: [
    { url: '/files/a 480.webp', width: 480, height: 270 },
    { url: '/files/a-1200.webp', width: 1200, height: 675 },
  ],
}

describe('HTML of a body', () => {
  it('escapes text and takes out what no document may hold', () => {
    expect(html(p(words('<img src=x onerror=alert(1)> & "q"\u0000\ud800')))).toBe(
      '<p id="p">&lt;img src=x onerror=alert(1)&gt; &amp; &quot;q&quot;</p>',
    )
  })

  it('escapes ids, alternative texts, captions, quotes and credits', () => {
    const odd = '"><script>alert(1)</script>'
    const out = html(
      { type: 'rule', id: odd },
      { type: 'pullquote', id: odd, quote: odd, by: odd },
      { type: 'image', id: odd, image: { ...image, alt: odd, caption: odd, credit: odd } },
    )
    expect(out).not.toContain('<script')
    expect(out).not.toMatch(/="[^"]*"><(?!img|figcaption|blockquote|\/)/)
  })

  it('nests marks and names the language of foreign words only', () => {
    const out = html(
      p(
        { type: 'text', text: 'a', marks: ['bold', 'code'], lang: 'en' },
        { type: 'text', text: 'b', lang: 'ko' },
        { type: 'text', text: 'c', lang: 'en" x="' },
      ),
    )
    expect(out).toBe('<p id="p"><span lang="en"><strong><code>a</code></strong></span>bc</p>')
  })

  it.each(['javascript:alert(1)', 'java\u0000script:alert(1)', ' data:text/html,x', 'vbscript:x'])(
    'keeps the words of a link to %j and no link',
    (href) => {
      expect(html(p({ type: 'link', href, children: [words('here')] }))).toBe('<p id="p">here</p>')
    },
  )

  it('cannot be broken out of by an address', () => {
    const out = html(p({ type: 'link', href: 'https://example.org/"onmouseover="alert(1)', children: [words('x')] }))
    expect(out).toBe('<p id="p"><a href="https://example.org/%22onmouseover=%22alert(1)">x</a></p>')
  })

  it('links articles by uid and opens new windows without a way back', () => {
    expect(html(p({ type: 'link', article: 'u1', newTab: true, children: [words('x')] }))).toBe(
      '<p id="p"><a href="/ko/a/u1" target="_blank" rel="noopener">x</a></p>',
    )
  })

  it('has no link within a link', () => {
    const inner: Inline = { type: 'link', href: 'https://b.example', children: [words('x')] }
    expect(html(p({ type: 'link', href: 'https://a.example', children: [inner] }))).toBe(
      '<p id="p"><a href="https://a.example/">x</a></p>',
    )
  })

  it('shows a picture with its sizes, dimensions, alternative text, caption and credit', () => {
    expect(html({ type: 'image', id: 'i', image })).toBe(
      '<figure id="i"><img src="/files/a.png" srcset="/files/a%20480.webp 480w, /files/a-1200.webp 1200w, ' +
        '/files/a.png 1600w" sizes="(min-width: 46rem) 42rem, 100vw" width="1600" height="900" ' +
        'alt="A &quot;bridge&quot;" loading="lazy" decoding="async">' +
        '<figcaption>다리 <small>사진=연합</small></figcaption></figure>',
    )
  })

  it('always writes an alt attribute, and leaves out a picture without a safe address', () => {
    expect(html({ type: 'image', id: 'i', image: { ...image, alt: '', sizes: [] } })).toContain(' alt=""')
    expect(html({ type: 'image', id: 'i', image: { ...image, url: 'data:image/svg+xml,<svg/>' } })).toBe('')
    expect(html({ type: 'image', id: 'i', image: { media: 'm' } })).toBe('')
  })

  it('writes tables with heads and scopes', () => {
    const cell = (id: string, header: boolean, text: string) => ({ id, header, paragraphs: [[words(text)]] })
    const rows = [
      [cell('a', true, 'City'), cell('b', true, 'Votes')],
      [cell('c', true, 'Seoul'), { ...cell('d', false, '7'), colSpan: 2 }],
    ]
    expect(html({ type: 'table', id: 't', rows })).toBe(
      '<div id="t" class="scroll"><table><thead><tr><th id="a" scope="col">City</th><th id="b" scope="col">Votes</th>' +
        '</tr></thead><tbody><tr><th id="c" scope="row">Seoul</th><td id="d" colspan="2">7</td></tr></tbody></table></div>',
    )
  })

  it('writes lists in lists', () => {
    const inner: Block = { type: 'list', id: 'n', ordered: false, items: [{ id: 'y', children: [words('b')] }] }
    const item = { id: 'x', children: [words('a')], list: inner }
    expect(html({ type: 'list', id: 'l', ordered: true, start: 4, items: [item] })).toBe(
      '<ol id="l" start="4"><li id="x">a<ul id="n"><li id="y">b</li></ul></li></ol>',
    )
  })

  it('sets the dateline in front of the first paragraph, or before what is none', () => {
    const dated = (...blocks: Block[]) => renderBlocks(blocks, { ...options, dateline: 'SEOUL — ', ids: false })
    expect(dated(p(words('x')), p(words('y')))).toBe('<p><span class="dateline">SEOUL — </span>x</p>\n<p>y</p>')
    expect(dated({ type: 'rule', id: 'r' })).toBe('<p><span class="dateline">SEOUL — </span></p>\n<hr>')
  })
})
