'use client'

import type { LanguageCode } from '../../languages/index.ts'
import { type Choice, choiceOf, type Place } from '../../translating/merge/index.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { BlockChoice } from './BlockChoice.tsx'
import { ChoiceBox } from './ChoiceBox.tsx'
import {
  type Asked,
  type BodyDifference,
  blockKey,
  type Comparison,
  choicesIn,
  chosen,
  type FieldDifference,
  type Kept,
  orderAsked,
} from './compare.ts'
import { FieldChoice } from './FieldChoice.tsx'
import { useConflictSentences } from './useConflictSentences.ts'
import { wordsInOrder } from './wordsInOrder.ts'

interface Props {
  comparison: Comparison
  kept: Kept
  keep: (asked: readonly Asked[], choice: Choice) => void
  onward: (from: string) => void
  lang: LanguageCode
  elsewhere: boolean
}

/** What is to be chosen, and, folded, what one of them alone changed. */
export function Places({ comparison: { fields, bodies }, ...rest }: Props) {
  const say = useConflictSentences()
  const placesBy = (clash: boolean) => (body: BodyDifference) =>
    body.merge.places
      .map((place, index) => ({ place, at: index + 1 }))
      .filter(({ place: { by } }) => by !== 'nobody' && (by === 'both') === clash)
      .map(({ place, at }) => <Block at={at} body={body} key={blockKey(body, place.id)} place={place} {...rest} />)
  const fieldsBy = (clash: boolean) =>
    fields
      .filter(({ by }) => (by === 'both') === clash)
      .map((difference) => <Field difference={difference} key={difference.field.path} {...rest} />)
  const [clashes, settled] = [true, false].map((clash) => [...fieldsBy(clash), ...bodies.flatMap(placesBy(clash))])
  return (
    <>
      {clashes}
      {bodies.map((body) => body.merge.order.by === 'both' && <Order body={body} key={body.field.path} {...rest} />)}
      {settled && settled.length > 0 && (
        <details className="bilingual-conflict__settled" open={clashes?.length === 0}>
          <summary>{say.settled(settled.length)}</summary>
          {settled}
        </details>
      )}
    </>
  )
}

type Rest = Omit<Props, 'comparison'>

const choosing = ({ keep, onward }: Rest, asked: Asked) => ({
  onKeep: (choice: Choice) => keep([asked], choice),
  onward: () => onward(asked.key),
})

function Field({ difference, ...rest }: Rest & { difference: FieldDifference }) {
  const { field, mark, by } = difference
  const { kept, lang, elsewhere } = rest
  const choice = chosen(kept, field.path, mark) ?? (by === 'both' ? undefined : by)
  return (
    <FieldChoice
      difference={difference}
      elsewhere={elsewhere}
      kept={choice}
      lang={lang}
      {...choosing(rest, { key: field.path, mark })}
    />
  )
}

function Block({ body, place, at, ...rest }: Rest & { body: BodyDifference; place: Place; at: number }) {
  const { kept, lang, elsewhere } = rest
  const key = blockKey(body, place.id)
  const choices = choicesIn(body, kept)
  const choice = place.by === 'both' ? choices[place.id] : choiceOf(place, choices)
  return (
    <BlockChoice
      at={at}
      elsewhere={elsewhere}
      kept={choice}
      lang={lang}
      name={key}
      place={place}
      {...choosing(rest, { key, mark: place.mark })}
    />
  )
}

function Order({ body, ...rest }: Rest & { body: BodyDifference }) {
  const { say } = useDeskSentences()
  const words = useConflictSentences()
  const asked = orderAsked(body)
  const { order } = body.merge
  const side = (ids: readonly string[]) => (
    <ol className="bilingual-difference__order" lang={rest.lang}>
      {wordsInOrder(body.merge, ids).map(({ id, words: line }) => (
        <li key={id}>{line}</li>
      ))}
    </ol>
  )
  return (
    <ChoiceBox
      clash={false}
      joint={false}
      kept={chosen(rest.kept, asked.key, asked.mark) ?? 'yours'}
      name={asked.key}
      note={words.orderHint}
      theirs={side(order.theirs)}
      title={words.order}
      who={(rest.elsewhere ? say.movedElsewhere : say.movedBy).both}
      yours={side(order.yours)}
      {...choosing(rest, asked)}
    />
  )
}
