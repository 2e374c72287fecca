import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { languageCodes, languageOf } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import { type Label, LabelBook, type LabelCollection } from './labels.ts'
import { detectLanguage } from './language.ts'
import { squeezed } from './lines.ts'
import type { ImportMap } from './mapFile.ts'
import { knownCategories, knownDesks, type Names, nameKey, namesOf, sourceOf } from './names.ts'
import { inventedName, inventedNames } from './noticeName.ts'
import type { Story } from './story.ts'

/** The labels and notices a page stands on, found or made. */
export interface StoryLabels {
  category: Label | null
  byline: Label | null
  source: Label | null
  notice: Label | null
}

const DESK = /(?:국|실|부|팀|desk|office|team|newsroom|staff)$/i

const languageIn = (text: string, otherwise: LanguageCode): LanguageCode => {
  try {
    return detectLanguage(text)
  } catch {
    return otherwise
  }
}

/** A name in the language of its script, with its counterparts where a table or the map has them. */
const withCounterparts = (name: string, language: LanguageCode, ...tables: (Names | undefined)[]): Names =>
  Object.assign({ [languageIn(name, language)]: name }, ...tables)

const namesAlone = (names: Names | undefined): Names =>
  Object.fromEntries(languageCodes.flatMap((code) => (names?.[code] ? [[code, names[code]]] : [])))

const said = (texts: Names): string[] => Object.values(texts).filter((text): text is string => Boolean(text))

/** Finds or makes what a story's page names: section, byline, source, notice. One for a run. */
export class LabelDesk {
  readonly #books: Record<LabelCollection, LabelBook>

  constructor(
    payload: Payload,
    private readonly site: string,
    private readonly map: ImportMap,
    dryRun: boolean,
  ) {
    const book = (key: LabelCollection) => new LabelBook(payload, key, dryRun)
    this.#books = {
      categories: book('categories'),
      bylines: book('bylines'),
      sources: book('sources'),
      disclaimers: book('disclaimers'),
    }
  }

  /** How many labels were made, by collection. */
  made(): Record<string, number> {
    return Object.fromEntries(Object.entries(this.#books).map(([key, book]) => [key, book.made]))
  }

  completed(): number {
    return Object.values(this.#books).reduce((sum, { completed }) => sum + completed, 0)
  }

  isSection(name: string): boolean {
    return this.map.categories.has(nameKey(name)) || namesOf(knownCategories, name) !== undefined
  }

  async of(story: Story): Promise<StoryLabels> {
    return {
      category: story.category === '' ? null : await this.#category(story.category, story.language),
      byline: story.author === '' ? null : await this.#byline(story.author, story.language),
      source: story.source === '' ? null : await this.#source(story.source, story.language),
      notice: story.notice === '' ? null : await this.#notice(story.notice, story.language),
    }
  }

  #category(name: string, language: LanguageCode): Promise<Label> {
    const texts = withCounterparts(
      name,
      language,
      namesOf(knownCategories, name),
      this.map.categories.get(nameKey(name)),
    )
    const key = `${this.site}/category/${nameKey(name)}`
    return this.#books.categories.find({ key, known: [name, ...said(texts)], texts, more: {}, last: true })
  }

  #byline(name: string, language: LanguageCode): Promise<Label> {
    const mapped = this.map.bylines.get(nameKey(name))
    const desk = namesOf(knownDesks, name)
    const texts = withCounterparts(name, language, desk, namesAlone(mapped))
    const kind = mapped?.kind ?? (desk || DESK.test(name) ? 'desk' : 'person')
    const key = `${this.site}/byline/${nameKey(name)}`
    return this.#books.bylines.find({ key, known: [name, ...said(texts)], texts, more: { kind } })
  }

  #source(name: string, language: LanguageCode): Promise<Label> {
    const mapped = this.map.sources.get(nameKey(name))
    const agency = sourceOf(name)
    const texts = withCounterparts(name, language, agency?.names, namesAlone(mapped))
    const code = mapped?.code ?? agency?.code ?? (/^[A-Z][A-Za-z0-9.&]{1,11}$/.test(name) ? name : '')
    const key = `${this.site}/source/${nameKey(name)}`
    return this.#books.sources.find({ key, known: [name, code, ...said(texts)].filter(Boolean), texts, more: { code } })
  }

  #notice(text: string, language: LanguageCode): Promise<Label> {
    const mapped = this.map.notices.find(({ match }) => squeezed(text).toLowerCase().includes(match))
    const texts: Names = { [languageIn(text, language)]: text, ...mapped?.text }
    const digest = createHash('sha256').update(nameKey(text)).digest('hex')
    const name = { ...inventedName(text, this.site), ...mapped?.name }
    return this.#books.disclaimers.find({
      key: `${this.site}/notice/${digest}`,
      known: [text, ...said(texts)],
      texts,
      more: { name, scope: 'article', position: 'before', required: true },
      renamed: { to: mapped?.name ?? {}, from: inventedNames(text, this.site) },
    })
  }
}

/** A title as an address, in the way of its language. */
export const slugOf = (story: Story, uid: string): string => languageOf(story.language).slugify(story.title) || uid
