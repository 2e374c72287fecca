'use client'

import { commands as en } from '../../languages/en/commands.ts'
import type { LanguageCode } from '../../languages/index.ts'
import { commands as ko } from '../../languages/ko/commands.ts'
import { recordSentences } from '../../languages/records.ts'
import { shown } from '../../languages/shown.ts'
import type { KeptFinding } from './values.ts'

const commands = { ko, en }

const named = (names: Readonly<Record<string, string>>, key: string): string => names[key] ?? key

/** A place that the repair found: what stood there, what stands there now or could, by which rule, and how sure it is. */
export function FindingLine({ finding, code }: { finding: KeptFinding; code: LanguageCode }) {
  const { rule, confidence, applied, field, line, before, after, context } = finding
  const say = recordSentences(code)
  const { rules, confidence: sure } = commands[code]
  return (
    <div className="bilingual-record__finding">
      <p>
        <strong>{applied ? say.wasRepaired : say.wasLeft}</strong> {say.place(say.keys[field] ?? field, line)} ·{' '}
        {named(rules, rule)} · {named(sure, confidence)}
      </p>
      <p>
        <del>{shown(before)}</del> → <ins>{shown(after)}</ins>
      </p>
      <blockquote>{context}</blockquote>
    </div>
  )
}
