'use client'

import { isLanguage, type LanguageCode } from '../../languages/index.ts'
import { recordSentences } from '../../languages/records.ts'
import { koreaStamp } from '../cells/logWords.ts'
import { FindingLine } from './FindingLine.tsx'
import { entriesOf, isEmpty, isFinding, isPlain, isTime, storyWords } from './values.ts'

/** So many items of a list stand open. */
const OPEN = 10

interface Shown {
  value: unknown
  /** Language of the interface. */
  code: LanguageCode
}

function Plain({ value, code }: Shown) {
  const say = recordSentences(code)
  if (typeof value === 'boolean') return value ? say.yes : say.no
  if (isEmpty(value)) return say.none
  if (isTime(value)) return <time dateTime={value}>{koreaStamp(value)}</time>
  if (isLanguage(value)) return say.keys[value] ?? value
  return <span className="bilingual-record__text">{String(value)}</span>
}

interface Item {
  at: number
  value: unknown
}

function Items({ items, code }: { items: Item[]; code: LanguageCode }) {
  return (
    <ol start={items[0]?.at}>
      {items.map(({ at, value }) => (
        <li key={at}>
          <RecordValue value={value} code={code} />
        </li>
      ))}
    </ol>
  )
}

function List({ values, code }: { values: unknown[]; code: LanguageCode }) {
  const items = values.map((value, index) => ({ at: index + 1, value }))
  return (
    <>
      <Items items={items.slice(0, OPEN)} code={code} />
      {items.length > OPEN && (
        <details>
          <summary>{recordSentences(code).more(items.length - OPEN)}</summary>
          <Items items={items.slice(OPEN)} code={code} />
        </details>
      )}
    </>
  )
}

const isShort = (values: unknown[]): boolean =>
  values.every((one) => isPlain(one) && !isTime(one)) && values.join(', ').length < 120

/** What a row keeps for programs, to be read by people: names beside values, lists with numbers, times in Korea time. */
export function RecordValue({ value, code }: Shown) {
  const say = recordSentences(code)
  const words = storyWords(value)
  if (words !== null) return <p className="bilingual-record__text">{words}</p>
  if (isFinding(value)) return <FindingLine finding={value} code={code} />
  if (Array.isArray(value) && value.length > 0) {
    if (!isShort(value)) return <List values={value} code={code} />
    return value.map((one) => (isLanguage(one) ? (say.keys[one] ?? one) : String(one))).join(', ')
  }
  if (isPlain(value) || isEmpty(value)) return <Plain value={value} code={code} />
  return (
    <dl className="bilingual-record__pairs">
      {entriesOf(value).map(([key, one]) => (
        <div key={key}>
          <dt>{say.keys[key] ?? <code>{key}</code>}</dt>
          <dd>
            <RecordValue value={one} code={code} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
