import { escaped } from '../../body/escape.ts'
import { apiSentences, type GroupName } from '../../languages/api.ts'
import { languages } from '../../languages/index.ts'
import type { LanguageCode } from '../../languages/types.ts'
import type { Sample } from '../parameters.ts'
import { problemSentence, problemTable } from '../problems.ts'
import { type Definition, problemsOf } from '../routes/define.ts'
import type { JsonSchema } from '../schemas/schema.ts'
import { memberSaid } from './members.ts'
import { componentSchemas } from './openapi.ts'
import { addressOf, parameterAddress } from './samplesIn.ts'
import { ownMembers, schemaWords } from './schemaWords.ts'
import { STYLE } from './style.ts'

export interface PagePlace {
  language: LanguageCode
  /** The name of the site, in that language. */
  site: string
  siteURL: string
  /** Path under which the API stands. */
  base: string
  samples: Partial<Record<Sample, string>>
}

const code = (text: string): string => `<code>${escaped(text)}</code>`
/** A sentence of ours: what stands between backticks is code. */
const prose = (text: string): string => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>')
const paragraph = (text: string): string => `<p>${prose(text)}</p>`
const item = (term: string, words: string): string => `<dt>${term}</dt><dd>${words}</dd>`

function parametersOf(definition: Definition, place: PagePlace): string {
  const { language } = place
  const { page: say, parameters } = apiSentences(language)
  const all = [
    ...Object.entries(definition.places).map(([name, one]) => ({ name, one, inPath: true })),
    ...Object.entries(definition.parameters).map(([name, one]) => ({ name, one, inPath: false })),
  ]
  if (all.length === 0) return ''
  const rows = all.map(({ name, one, inPath }) => {
    const needed = one.required ? ` · ${escaped(say.needed)}` : ''
    const standard = one.fallback === undefined ? needed : ` · ${say.standard(escaped(String(one.fallback)))}`
    const term = `${code(inPath ? `{${name}}` : name)}<span class="type">${schemaWords(one.schema.json, say)}${standard}</span>`
    const tried = inPath ? '' : parameterAddress(definition, name, one, place)
    return item(term, prose(parameters[name as keyof typeof parameters]) + (tried && `<p>${tried}</p>`))
  })
  return `<h4>${escaped(say.parameters)}</h4><dl>${rows.join('')}</dl>`
}

function answersOf(definition: Definition, language: LanguageCode): string {
  const { page: say, statuses } = apiSentences(language)
  const types = Object.entries(definition.answers).map(
    ([type, { json }]) => `${code(type)} <span class="type">${schemaWords(json, say)}</span>`,
  )
  const errors = problemsOf(definition)
    .map((one) => `<a href="#problem-${one}">${problemTable[one].status} ${code(one)}</a>`)
    .join(' · ')
  return `<h4>${escaped(say.answers)}</h4><dl>${item('200', types.join('<br>'))}${
    definition.moves ? item(String(definition.moves), escaped(statuses.moved)) : ''
  }${item(escaped(say.errors), errors)}</dl>`
}

function routeSaid(definition: Definition, place: PagePlace): string {
  const { operation, says, path } = definition
  const { title, text } = apiSentences(place.language).routes[says]
  const { page: say } = apiSentences(place.language)
  const tried = addressOf(definition, place)
  return `<section id="${operation}" aria-labelledby="${operation}-title"><h3 id="${operation}-title">${escaped(title)}</h3>
<span class="path"><b>GET</b>${code(place.base + path)}</span>
${paragraph(text)}${tried ? `<p>${escaped(say.example)} ${tried}</p>` : ''}
${parametersOf(definition, place)}${answersOf(definition, place.language)}</section>`
}

function membersOf(name: string, properties: Record<string, JsonSchema>, language: LanguageCode): string {
  const { page: say } = apiSentences(language)
  const rows = Object.entries(properties).map(([member, one]) => {
    const inner = ownMembers(one)
    const words = prose(memberSaid(name, member, language) ?? '')
    const term = `${code(member)}<span class="type">${inner ? escaped(say.types.object) : schemaWords(one, say)}</span>`
    return item(term, words + (inner ? membersOf(`${name}.${member}`, inner, language) : ''))
  })
  return `<dl>${rows.join('')}</dl>`
}

function schemaSaid([name, schema]: [string, JsonSchema], language: LanguageCode): string {
  const { page: say } = apiSentences(language)
  const members = ownMembers(schema)
  const variants = ((schema.oneOf ?? []) as JsonSchema[]).map((one) => {
    const inner = ownMembers(one)
    return inner ? membersOf(name, inner, language) : `<p>${schemaWords(one, say)}</p>`
  })
  const words = members
    ? membersOf(name, members, language)
    : variants.join('<hr>') || `<p>${schemaWords(schema, say)}</p>`
  return `<section id="schema-${name}" aria-labelledby="schema-${name}-title"><h3 id="schema-${name}-title">${name}</h3>${words}</section>`
}

const problemSaid = (name: keyof typeof problemTable, language: LanguageCode): string =>
  `<div id="problem-${name}">${item(
    `${problemTable[name].status} ${code(name)}`,
    escaped(problemSentence(name, language)),
  )}</div>`

/** The reference of the API as a page that needs nothing else: no script, no style or font from elsewhere. */
export function referencePage(routes: readonly Definition[], place: PagePlace): string {
  const { language, site, base, siteURL } = place
  const { title, about, groups, page: say } = apiSentences(language)
  const groupNames = Object.keys(groups) as GroupName[]
  const of = (group: GroupName) => routes.filter((one) => one.group === group)
  const others = languages
    .filter(({ code }) => code !== language)
    .map(({ code, name }) => `<li><a href="?lang=${code}" hreflang="${code}" lang="${code}">${name}</a></li>`)
  const contents = [
    ...groupNames.map((one) => [one, groups[one]]),
    ['schemas', say.schemas],
    ['problems', say.problems],
  ]
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title(site))}</title><style>${STYLE}</style></head><body>
<a class="skip" href="#main">${escaped(say.skip)}</a>
<header><h1>${escaped(title(site))}</h1>${paragraph(about)}
<pre tabindex="0"><code>curl ${escaped(`'${siteURL}${base}/${language}/articles?limit=2'`)}</code></pre>
<ul class="links"><li><a href="${escaped(base)}/openapi.json?lang=${language}">OpenAPI 3.1</a></li>${others.join('')}</ul></header>
<nav aria-label="${escaped(say.contents)}"><ul>${contents
    .map(([id, name]) => `<li><a href="#${id}">${escaped(name ?? '')}</a></li>`)
    .join('')}</ul></nav>
<main id="main">${groupNames
    .map(
      (one) =>
        `<h2 id="${one}">${escaped(groups[one])}</h2>${of(one)
          .map((each) => routeSaid(each, place))
          .join('')}`,
    )
    .join('')}
<h2 id="schemas">${escaped(say.schemas)}</h2>${Object.entries(componentSchemas(routes))
    .map((one) => schemaSaid(one, language))
    .join('')}
<h2 id="problems">${escaped(say.problems)}</h2>${paragraph(say.aboutProblems)}<dl>${(
    Object.keys(problemTable) as (keyof typeof problemTable)[]
  )
    .map((name) => problemSaid(name, language))
    .join('')}</dl></main>
<footer><p>payload-bilingual</p></footer></body></html>
`
}
