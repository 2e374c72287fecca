'use client'

import { Button } from '@payloadcms/ui'
import { languageCodes } from '../../languages/index.ts'
import { deskSorts, deskStates, dueFilters } from '../../translating/desk/types.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { Labelled, Picker } from './Picker.tsx'
import type { Board, FilterName } from './useBoard.ts'
import { useBoardSentences } from './useBoardSentences.ts'

/** What the list is narrowed to, and its order. */
export function Filters({ board }: { board: Board }) {
  const say = useBoardSentences()
  const { say: desk, code } = useDeskSentences()
  const { values, choices, choose } = board
  const select = (name: FilterName, label: string, none: string | null, options: [string, string][]) => (
    <Picker
      choose={(value) => choose({ [name]: value })}
      label={label}
      none={none}
      options={options}
      value={values[name] ?? (name === 'sort' && values.due ? 'due' : '')}
    />
  )
  const languages = languageCodes.map((one): [string, string] => [one, desk.languages[one]])
  const labels = (list: { uid: string; name: Record<string, string> }[] = []) =>
    list.map(({ uid, name }): [string, string] => [uid, name[code] || Object.values(name).find(Boolean) || uid])
  const people = (choices?.people ?? []).filter(({ id }) => id !== choices?.you)
  return (
    <search aria-label={say.filters} className="bilingual-board__filters">
      <Labelled label={say.search}>
        {(id) => (
          <input
            defaultValue={values.q ?? ''}
            id={id}
            key={values.q ?? ''}
            maxLength={200}
            onBlur={({ target }) => target.value !== (values.q ?? '') && choose({ q: target.value })}
            onKeyDown={({ key, currentTarget, nativeEvent }) => {
              if (key === 'Enter' && !nativeEvent.isComposing) choose({ q: currentTarget.value })
            }}
            type="search"
          />
        )}
      </Labelled>
      {select('language', say.language, say.anyLanguage, languages)}
      {select(
        'state',
        say.state,
        say.anyState,
        deskStates.map((state) => [state, say.states[state]]),
      )}
      {select('missing', say.missingIn, say.missingNone, languages)}
      {select('category', say.category, say.anyCategory, labels(choices?.categories))}
      {select('byline', say.byline, say.anyByline, labels(choices?.bylines))}
      {select('assignee', say.assignee, say.anybody, [
        ['me', say.me],
        ...people.map(({ id, name }): [string, string] => [id, name]),
      ])}
      {select('machine', say.writtenBy, say.writtenByAny, [['1', say.machineOnly]])}
      {select(
        'due',
        say.dueFilter,
        say.dueAny,
        dueFilters.map((one) => [one, say.dues[one]]),
      )}
      {(['from', 'to'] as const).map((name) => (
        <Labelled key={name} label={say[name]}>
          {(id) => (
            <input
              id={id}
              onChange={({ target }) => choose({ [name]: target.value })}
              type="date"
              value={values[name] ?? ''}
            />
          )}
        </Labelled>
      ))}
      {select(
        'sort',
        say.sort,
        null,
        deskSorts.map((sort) => [sort, say.sorts[sort]]),
      )}
      {board.filtered && (
        <Button buttonStyle="secondary" margin={false} onClick={board.clear} size="small">
          {say.clear}
        </Button>
      )}
    </search>
  )
}
