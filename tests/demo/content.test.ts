import { describe, expect, it } from 'vitest'
import {
  articles,
  bylines,
  categories,
  disclaimers,
  frontPage,
  pictures,
  sources,
  tags,
} from '../../demo/content/index.ts'
import type { DemoArticle, Step } from '../../demo/content/types.ts'
import { allLines, bare, blocksOf, englishWon, koreanWon, linesOf } from './words.ts'

const HANGUL = /[가-힣]/
const pairs = articles.filter(({ ko, en }) => ko && en)
const doing = (story: DemoArticle): Step['do'][] => (story.steps ?? [{ do: 'publish' }]).map((step) => step.do)
const published = articles.filter((story) => doing(story).includes('publish') && !doing(story).includes('withdraw'))
const withKey = (key: string) => articles.find((story) => story.key === key)

describe('the demo newspaper', () => {
  it('has 26 stories or more for readers, and some in every section', () => {
    expect(published.length).toBeGreaterThanOrEqual(26)
    expect(categories).toHaveLength(8)
    for (const { key } of categories)
      expect(published.filter(({ category }) => category === key).length).toBeGreaterThan(1)
    expect(new Set(articles.map(({ key }) => key)).size).toBe(articles.length)
  })

  it('shows every state that a story can be in', () => {
    expect(published.filter(({ en }) => !en).length).toBeGreaterThanOrEqual(3)
    expect(published.filter(({ ko }) => !ko).length).toBeGreaterThanOrEqual(2)
    expect(articles.filter(({ steps }) => steps?.length === 0).length).toBeGreaterThanOrEqual(2)
    expect(articles.some(({ ko, steps }) => steps?.length === 0 && ko?.workflow === 'review')).toBe(true)
    const texts = articles.flatMap(({ ko, en }) => [ko, en])
    expect(texts.filter((text) => text?.kind === 'machine-reviewed')).toHaveLength(2)
    for (const what of ['schedule', 'withdraw'] as const)
      expect(articles.filter((story) => doing(story).includes(what))).toHaveLength(1)
    // Of one in both languages, of the other in one: the desk is asked about the other.
    const corrected = articles.flatMap(({ steps }) =>
      (steps ?? []).flatMap((step) => (step.do === 'correct' ? [step.languages.join()] : [])),
    )
    expect(corrected.sort()).toEqual(['en', 'ko,en'])
    const behind = articles.filter(({ steps }) =>
      steps?.some((step) => step.do === 'revise' && !step.languages.includes('en')),
    )
    expect(behind.map(({ ko, en }) => [Boolean(ko?.later), Boolean(en?.later)])).toEqual([[true, false]])
  })

  it('tells of its correction in both languages', () => {
    const [corrected] = articles.filter((story) => doing(story).includes('correct'))
    expect(corrected?.ko?.later?.correctionNote).toMatch(HANGUL)
    expect(corrected?.en?.later?.correctionNote).toMatch(/earlier version/)
  })

  it('names sections, tags, sources, bylines and notices in both languages', () => {
    expect([tags.length, sources.length, disclaimers.map(({ scope }) => scope)]).toEqual([10, 3, ['site', 'source']])
    for (const { name } of [...categories, ...tags, ...sources, ...bylines, ...disclaimers, frontPage]) {
      expect(name.ko).toMatch(HANGUL)
      expect(name.en).not.toMatch(HANGUL)
      expect(name.en).not.toBe('')
    }
    expect(sources.flatMap(({ disclaimers: own }) => own)).toEqual(['wire-notice'])
  })

  it('describes every picture in both languages', () => {
    for (const { alt, caption, credit } of pictures)
      for (const { ko, en } of [alt, caption, credit]) {
        expect(ko).toMatch(HANGUL)
        expect(en).toMatch(/^[A-Z][^가-힣]+$/)
      }
    const used = articles.flatMap((story) => [story.hero, ...blocksOf(story, 'ko'), ...blocksOf(story, 'en')])
    const keys = new Set(used.map((use) => (typeof use === 'object' ? use.type === 'image' && use.image : use)))
    for (const { key } of pictures) expect(keys).toContain(key)
  })
})

describe.each(articles.map((story) => [story.key, story] as const))('%s', (_, story) => {
  const languages = (['ko', 'en'] as const).filter((language) => story[language])

  it('has five to twelve paragraphs, and never the same picture twice', () => {
    for (const language of languages) {
      const blocks = story.body.flatMap((row) => row[language] ?? [])
      const paragraphs = blocks.filter(({ type }) => type === 'paragraph')
      expect(paragraphs.length).toBeGreaterThanOrEqual(5)
      expect(paragraphs.length).toBeLessThanOrEqual(12)
      const shown = [story.hero, ...blocks.map((block) => block.type === 'image' && block.image)].filter(Boolean)
      expect(new Set(shown).size).toBe(shown.length)
    }
  })

  it('is Korean in Korean and English in English', () => {
    for (const line of allLines(story, 'ko').map(bare)) expect(line).not.toMatch(/[A-Za-z]{2,}(?:[ ,.]+[A-Za-z]+){2}/)
    for (const line of allLines(story, 'en').map(bare)) expect(line).not.toMatch(HANGUL)
    for (const block of blocksOf(story, 'ko').filter(({ type }) => type === 'paragraph'))
      for (const line of linesOf(block)) expect(line).toMatch(HANGUL)
  })

  it('is set with the marks of a newspaper', () => {
    for (const language of languages)
      for (const line of allLines(story, language)) {
        expect(line).not.toMatch(/["'`]|\.\.\.| {2}| - /)
        expect([line.split('“').length, line.split('‘').length]).toEqual([
          line.split('”').length,
          language === 'ko' ? line.split('’').length : line.split('‘').length,
        ])
      }
  })

  it('links only to stories that readers can open in its language', () => {
    for (const language of languages)
      for (const line of blocksOf(story, language).flatMap(linesOf))
        for (const [, key = ''] of line.matchAll(/\(article:([^)]+)\)/g)) {
          expect(withKey(key)?.[language], key).toBeDefined()
          expect(published.map((other) => other.key)).toContain(key)
        }
  })
})

describe.each(pairs.map((story) => [story.key, story] as const))('%s in both languages', (_, story) => {
  it('names the same sums of money in every paragraph', () => {
    for (const row of story.body)
      for (const [ko, en] of [
        [row.ko, row.en],
        [row.later?.ko, row.later?.en],
      ])
        if (ko && en) {
          const [inKorean, inEnglish] = [linesOf(ko).join('\n'), linesOf(en).join('\n')]
          expect(englishWon(inEnglish), inEnglish).toEqual(koreanWon(inKorean))
        }
  })

  it('has the same kinds of blocks in the same places', () => {
    for (const { ko, en } of story.body) expect(en?.type).toBe(ko?.type)
  })
})
