import { inOrder } from './deepl.ts'
import { postJSON } from './http.ts'
import type { Reach } from './reach.ts'
import type { Translator } from './types.ts'

/** A LibreTranslate server. Its key, where it wants one, goes in the body: that is its protocol. */
export const libreTranslate = (reach: Reach, { url }: { url: string }): Translator => ({
  name: 'LibreTranslate',
  limits: { segments: 20, characters: 5000 },
  async translate(segments, { from, to }, signal) {
    const key = reach.keyIfAny()
    const answer = await postJSON(
      `${url}/translate`,
      {
        q: segments.map(({ text }) => text),
        source: from,
        target: to,
        format: 'html',
        ...(key !== '' && { api_key: key }),
      },
      reach.call('LibreTranslate', signal, {}, key),
    )
    return inOrder('LibreTranslate', segments, (answer as { translatedText?: unknown } | null)?.translatedText)
  },
})
