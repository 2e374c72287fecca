'use client'

import type { ReactNode } from 'react'
import { BlockRemarks } from '../board/BlockRemarks.tsx'
import type { SideBlock, SideField } from '../server/side.ts'
import { markTerms } from './markTerms.ts'
import { Pieces } from './Pieces.tsx'
import { useSideSentences } from './useSideSentences.ts'
import { useTerms } from './useTerms.ts'
import { WithTerms } from './WithTerms.tsx'

interface Props {
  /** Names its counterpart in the form: `field:title` or `b:{id}`. */
  name: string
  state: string
  /** The caret stands in its counterpart. */
  here: boolean
  lang: string
  actions?: ReactNode
  hints?: ReactNode
  children: ReactNode
}

function SideItem({ name, state, here, lang, actions, hints, children }: Props) {
  const say = useSideSentences()
  const classes = ['bilingual-side__item', `bilingual-side__item--${state}`, here && 'bilingual-side__item--here']
  return (
    <section className={classes.filter(Boolean).join(' ')} data-side={name} tabIndex={-1}>
      {(state !== 'same' || actions) && (
        <header>
          {say.states[state] && <small className="bilingual-side__state">{say.states[state]}</small>}
          <small className="bilingual-side__alone">{say.notThere}</small>
          {actions}
        </header>
      )}
      <div lang={lang}>{children}</div>
      {hints}
      <BlockRemarks name={name} />
    </section>
  )
}

/** A field of the source beside its counterpart. */
export function SideFieldItem(props: {
  field: SideField
  lang: string
  here: boolean
  actions?: ReactNode
  hints?: ReactNode
}) {
  const { field, lang, here, actions, hints } = props
  const { key, text, change } = field
  if (text === '' && !change) return null
  return (
    <SideItem actions={actions} here={here} hints={hints} lang={lang} name={key} state={change ? 'changed' : 'same'}>
      <p className={key.replace('field:', 'bilingual-side__')}>
        {change ? <Pieces pieces={change.pieces} /> : <WithTerms text={text} />}
      </p>
    </SideItem>
  )
}

function Shown({ block }: { block: SideBlock }) {
  const say = useSideSentences()
  const find = useTerms()
  const { state, parts, picture, type, html } = block
  if (type === 'image')
    return (
      <p>
        [{say.picture}]{' '}
        {picture?.texts.map(({ name, pieces }) => (
          <Pieces key={name} pieces={pieces} />
        ))}
      </p>
    )
  if (type === 'rule') return <p>[{say.rule}]</p>
  if (state === 'changed' && parts.some(({ pieces }) => pieces.length > 0))
    return parts.map(({ key, pieces }) => (
      <p key={key}>
        <Pieces pieces={pieces} />
      </p>
    ))
  const marked = state === 'removed' ? html : markTerms(html, find)
  // biome-ignore lint/security/noDangerouslySetInnerHtml: renderBlocks writes its own tags only and escapes all else
  const shown = <div className="bilingual-side__html" dangerouslySetInnerHTML={{ __html: marked }} />
  return state === 'removed' ? <del>{shown}</del> : state === 'added' ? <ins>{shown}</ins> : shown
}

/** A block of the source beside its counterpart, with what changed in it. */
export function SideBlockItem(props: {
  block: SideBlock
  lang: string
  here: boolean
  actions?: ReactNode
  hints?: ReactNode
}) {
  const { block, lang, here, actions, hints } = props
  return (
    <SideItem actions={actions} here={here} hints={hints} lang={lang} name={block.key} state={block.state}>
      <Shown block={block} />
    </SideItem>
  )
}
