import type { Payload } from 'payload'
import { numberedSlug } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import { optionsOf } from '../options.ts'
import { patiently } from './retry.ts'

export interface SlugWish {
  language: LanguageCode
  slug: string
  /** uid of the article. */
  uid: string
}

/** After so many numbers the article's uid stands behind its slug: an archive may have a thousand pages of one title. */
const NUMBERS = 12
const place = ({ language, slug }: { language: string; slug: string }): string => `${language}/${slug}`

/** Gives each page of a batch an address that no other article has, not even one that had it once. One for a run. */
export class SlugDesk {
  /** The last number given behind a slug in this run. */
  readonly #numbers = new Map<string, number>()

  /** Given in this run: a dry run finds nothing of it in the database. */
  readonly #given = new Map<string, string>()

  constructor(private readonly payload: Payload) {}

  async #taken(wishes: SlugWish[]): Promise<Map<string, string>> {
    const { slugs } = optionsOf(this.payload.config)
    const where = { slug: { in: [...new Set(wishes.map(({ slug }) => slug))] } }
    const common = { where, limit: wishes.length * 4, pagination: false }
    const owners = new Map<string, string>()
    const texts = await patiently(() =>
      this.payload.db.find<{ id: string; language: string; slug: string }>({
        ...common,
        collection: slugs.translations,
        select: { slug: true, language: true },
      }),
    )
    for (const text of texts.docs) owners.set(place(text), '')
    const addresses = await patiently(() =>
      this.payload.db.find<{ id: string; language: string; slug: string; uid: string }>({
        ...common,
        collection: slugs.addresses,
      }),
    )
    for (const address of addresses.docs) owners.set(place(address), address.uid)
    return owners
  }

  #next({ language, slug, uid }: SlugWish): string {
    const number = (this.#numbers.get(place({ language, slug })) ?? 1) + 1
    this.#numbers.set(place({ language, slug }), number)
    return number > NUMBERS ? `${numberedSlug(slug, 0).slice(0, -2)}-${uid}` : numberedSlug(slug, number)
  }

  /** Slugs in the order of the wishes, none twice. */
  async settle(wishes: SlugWish[]): Promise<string[]> {
    const settled: string[] = wishes.map(() => '')
    let open = wishes.map((wish, index) => ({ index, wish, slug: wish.slug }))
    while (open.length > 0) {
      const taken = await this.#taken(open.map(({ wish, slug }) => ({ ...wish, slug })))
      const again: typeof open = []
      for (const { index, wish, slug } of open) {
        const at = place({ ...wish, slug })
        const owner = this.#given.get(at) ?? taken.get(at)
        if (owner !== undefined && owner !== wish.uid) {
          again.push({ index, wish, slug: this.#next(wish) })
          continue
        }
        this.#given.set(at, wish.uid)
        settled[index] = slug
      }
      open = again
    }
    return settled
  }
}
