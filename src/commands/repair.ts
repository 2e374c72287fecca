import { decode } from '../importing/decode.ts'
import { PageError } from '../importing/errors.ts'
import { readPageFile } from '../importing/readFile.ts'
import { CONFIDENCES, type Confidence, type Finding } from '../importing/repair/index.ts'
import { repairText } from '../importing/repairPage.ts'
import { shown } from '../languages/shown.ts'
import { type Command, type CommandContext, scriptOf, WrongUse } from './run.ts'

function confidences(value: CommandContext['values'][string], say: CommandContext['say']): Confidence[] | undefined {
  if (value === undefined) return undefined
  const given = String(value).split(',')
  const odd = given.find((one) => !(CONFIDENCES as readonly string[]).includes(one))
  if (odd !== undefined) throw new WrongUse(say.wrongUse.value('--apply', odd))
  return given as Confidence[]
}

/** One finding as a line for a person. */
export function findingLine(finding: Finding, say: CommandContext['say']): string {
  const { line, rule, confidence, applied, before, after, context, note } = finding
  const words = `${shown(before)} → ${shown(after.trim())}  “${shown(context)}”`
  const reason = note ? say.notes[note] : ''
  return say.finding(line, say.rules[rule], say.confidence[confidence], applied, words, reason)
}

export const repairCommand: Command = {
  key: 'bilingual:repair',
  options: { apply: { type: 'string' } },
  help: (say) => say.repairHelp,
  async run({ values, paths, say, out, err, stdin }) {
    const apply = confidences(values.apply, say)
    const [path] = paths
    if (path === undefined || paths.length > 1) throw new WrongUse(say.wrongUse.oneFile)
    try {
      const { text, encoding } = decode(path === '-' ? await stdin() : await readPageFile(path))
      const { page, fields, findings, ...result } = repairText(text, apply ? { apply } : {})
      const applied = findings.filter((finding) => finding.applied).length
      const totals = { repaired: applied, left: findings.length - applied }
      if (values.json) {
        const kind = page ? 'page' : 'text'
        await out(
          `${JSON.stringify({ file: path, encoding, kind, totals, fields, findings, text: result.text }, null, 2)}\n`,
        )
        return 0
      }
      await out(result.text)
      for (const finding of findings) err(findingLine(finding, say))
      err(say.repaired(totals.repaired, totals.left))
      return 0
    } catch (error) {
      if (!(error instanceof PageError)) throw error
      err(`${path}: ${say.page[error.problem](error.detail)}`)
      return 1
    }
  },
}

/** Boots no database: Payload only loads its configuration. */
export const script = scriptOf(repairCommand)
