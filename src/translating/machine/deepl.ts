import type { LanguageCode } from '../../languages/index.ts'
import { postJSON } from './http.ts'
import type { Reach } from './reach.ts'
import { MachineError, type MachineSegment, type Translator } from './types.ts'

const SOURCE: Record<LanguageCode, string> = { ko: 'KO', en: 'EN' }
const TARGET: Record<LanguageCode, string> = { ko: 'KO', en: 'EN-US' }

/** Gives answers that come without names their keys. @throws MachineError where there are more or fewer */
export function inOrder(name: string, segments: readonly MachineSegment[], texts: unknown): MachineSegment[] {
  if (!Array.isArray(texts) || !texts.every((text): text is string => typeof text === 'string'))
    throw new MachineError('answer', name, 'no list of texts')
  if (texts.length !== segments.length)
    throw new MachineError('count', name, `${segments.length} texts sent, ${texts.length} came back`)
  return segments.map(({ key }, index) => ({ key, text: texts[index] as string }))
}

/** DeepL, by its API of version 2. */
export const deepl = (
  reach: Reach,
  { url, glossaries = {} }: { url?: string | undefined; glossaries?: Record<string, string> | undefined },
): Translator => ({
  name: 'DeepL',
  limits: { segments: 40, characters: 30_000 },
  async translate(segments, { from, to, context }, signal) {
    const key = reach.key()
    const host = url ?? (key.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com')
    const glossary = glossaries[`${from}-${to}`]
    const answer = await postJSON(
      `${host}/v2/translate`,
      {
        text: segments.map(({ text }) => text),
        source_lang: SOURCE[from],
        target_lang: TARGET[to],
        tag_handling: 'xml',
        non_splitting_tags: ['g', 'x'],
        preserve_formatting: true,
        ...(context !== '' && { context }),
        ...(glossary && { glossary_id: glossary }),
      },
      reach.call('DeepL', signal, { authorization: `DeepL-Auth-Key ${key}` }, key),
    )
    const { translations } = (answer ?? {}) as { translations?: unknown }
    const texts = Array.isArray(translations)
      ? translations.map((one: unknown) => (one as { text?: unknown } | null)?.text)
      : null
    return inOrder('DeepL', segments, texts)
  },
})
