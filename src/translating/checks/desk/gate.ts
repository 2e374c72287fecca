import { systemPerson } from '../../../access/person.ts'
import type { LanguageCode } from '../../../languages/index.ts'
import { otherLanguage } from '../../../languages/index.ts'
import type { GateCheck } from '../../../publishing/gateChecks.ts'
import type { Problem } from '../../../publishing/problem.ts'
import { valuesOf } from '../say.ts'
import type { Finding } from '../types.ts'
import { blocksOf } from './answer.ts'
import { frozenSource, look } from './look.ts'

const pathOf = ({ key }: Finding): string => (key.startsWith('field:') ? key.slice('field:'.length) : 'body')

/** An archive goes out as it was written: nobody is there to mend or waive what was in print for years. */
const IMPORTER = systemPerson('importer').id

/** The checks as problems of the gate: what was waived is not among them. */
export const checksAtGate: GateCheck = async (payload, { texts, copies, originalLanguage, by }) => {
  if (by.id === IMPORTER) return []
  const problems: Problem[] = []
  const { category } = copies.article.content
  for (const [language, text] of Object.entries(texts) as [LanguageCode, (typeof texts)['ko']][]) {
    const id = copies.textIds[language]
    if (!text || id === undefined || text.trashed) continue
    const other = otherLanguage(language)
    const along = texts[other] ?? (text.content.follows ? null : copies.texts[other])
    const translated = text.content.kind !== 'original' && language !== originalLanguage
    const source = translated
      ? (along?.content ?? (await frozenSource(payload, id)) ?? copies.texts[other]?.content ?? null)
      : null
    const blocks = blocksOf([...(source ? [source] : []), text.content])
    for (const { id: key, finding, waived } of await look(payload, id, text, { source, category })) {
      if (waived) continue
      problems.push({
        code: 'check-found',
        level: finding.level,
        language,
        collection: 'translations',
        document: text.uid,
        path: pathOf(finding),
        values: {
          ...valuesOf(finding),
          finding: key,
          kind: finding.kind,
          at: finding.key,
          block: blocks.get(finding.key) ?? '',
        },
      })
    }
  }
  return problems
}
