import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import type { DeskboardSentences } from '../../languages/deskboard.ts'
import { blockElements } from '../side/blocks.ts'

const SHOWN = 40

/** Where in an open text a remark can stand: its fields and the blocks of its body, each in words. */
export function placesOf(editor: LexicalEditor | null, say: DeskboardSentences): [string, string][] {
  const fields = Object.entries(say.fields).map(([name, words]): [string, string] => [`field:${name}`, words])
  const blocks = editor ? [...blockElements(editor)] : []
  return [
    ...fields,
    ...blocks.map(([id, element], index): [string, string] => {
      const words = (element.textContent ?? '').trim()
      return [id, say.block(index + 1, words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words)]
    }),
  ]
}
