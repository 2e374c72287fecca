import type { LanguageCode } from '../../languages/index.ts'
import type { ExchangeFormat, ExchangeText } from './types.ts'
import { writeCsv } from './writeCsv.ts'
import { writeXliff12 } from './writeXliff12.ts'
import { writeXliff21 } from './writeXliff21.ts'

/** What a file is and how its name ends: two versions of XLIFF for one article are two files. */
export const FILE_TYPES: Record<ExchangeFormat, { type: string; ending: string }> = {
  xliff12: { type: 'application/xliff+xml; charset=utf-8', ending: 'xliff12.xlf' },
  xliff21: { type: 'application/xliff+xml; charset=utf-8', ending: 'xliff21.xlf' },
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
}

/** A file of texts, all from and to the same languages, piece by piece. */
export function writeExchange(
  format: ExchangeFormat,
  texts: AsyncIterable<ExchangeText>,
  languages: { from: LanguageCode; to: LanguageCode },
): AsyncGenerator<string> {
  switch (format) {
    case 'xliff12':
      return writeXliff12(texts)
    case 'xliff21':
      return writeXliff21(texts, languages)
    case 'csv':
      return writeCsv(texts)
  }
}
