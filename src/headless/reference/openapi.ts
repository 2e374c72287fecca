import { apiSentences, type ParameterName } from '../../languages/api.ts'
import type { LanguageCode } from '../../languages/types.ts'
import type { Parameter } from '../parameters.ts'
import { problemSentence, problemTable } from '../problems.ts'
import { type Definition, problemsOf } from '../routes/define.ts'
import { moved, problem } from '../schemas/answers.ts'
import type { JsonSchema, Schema } from '../schemas/schema.ts'
import { examplesOf } from './examples.ts'
import { membersSaid } from './members.ts'

export const PROBLEM_TYPE = 'application/problem+json'

interface Said {
  language: LanguageCode
  /** The name of the site, in that language. */
  site: string
  /** Address under which the API stands. */
  server: string
}

function parameterSaid(name: string, one: Parameter, where: 'path' | 'query', language: LanguageCode) {
  const { parameters } = apiSentences(language)
  const values = examplesOf(one).map((value) => (one.schema.json.type === 'integer' ? Number(value) : value))
  const [value] = values
  return {
    name,
    in: where,
    required: where === 'path' || one.required === true,
    description: parameters[name as ParameterName],
    schema: { ...one.schema.json, ...(one.fallback !== undefined && { default: one.fallback }) },
    ...(values.length === 1
      ? { example: value }
      : { examples: Object.fromEntries(values.map((each, index) => [`example${index + 1}`, { value: each }])) }),
  }
}

const content = (answers: Readonly<Record<string, Schema<unknown>>>) =>
  Object.fromEntries(Object.entries(answers).map(([type, { json }]) => [type, { schema: json }]))

/** The errors of a route by status, each code with its sentence. */
function refusals(definition: Definition, language: LanguageCode) {
  const byStatus = new Map<number, string[]>()
  for (const code of problemsOf(definition)) {
    const { status } = problemTable[code]
    const line = `\`${code}\`: ${problemSentence(code, language)}`
    byStatus.set(status, [...(byStatus.get(status) ?? []), line])
  }
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, lines]) => [
        status,
        { description: lines.join('\n\n'), content: { [PROBLEM_TYPE]: { schema: problem.json } } },
      ]),
  )
}

function operationSaid(definition: Definition, language: LanguageCode) {
  const { routes: said, groups, statuses } = apiSentences(language)
  const { title, text } = said[definition.says]
  const answer = content(definition.answers)
  const errors: Record<string, { description: string; content: object }> = refusals(definition, language)
  if (definition.away)
    errors[definition.away] = {
      description: statuses.away,
      content: { ...answer, ...errors[definition.away]?.content },
    }
  return {
    operationId: definition.operation,
    tags: [groups[definition.group]],
    summary: title,
    description: text,
    parameters: [
      ...Object.entries(definition.places).map(([name, one]) => parameterSaid(name, one, 'path', language)),
      ...Object.entries(definition.parameters).map(([name, one]) => parameterSaid(name, one, 'query', language)),
    ],
    responses: {
      200: { description: statuses.ok, content: answer },
      304: { description: statuses.notModified },
      ...(definition.moves && {
        [definition.moves]: { description: statuses.moved, content: content({ 'application/json': moved }) },
      }),
      ...errors,
    },
  }
}

/** Every schema by its name, those of all answers and errors. */
export function componentSchemas(routes: readonly Definition[]): Record<string, JsonSchema> {
  const all = [
    problem,
    moved,
    ...routes.flatMap(({ answers, places, parameters }) => [
      ...Object.values(answers),
      ...[...Object.values(places), ...Object.values(parameters)].map(({ schema }) => schema),
    ]),
  ]
  const names: Record<string, JsonSchema> = Object.assign({}, ...all.map((one) => one.names))
  return Object.fromEntries(Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The whole API as OpenAPI 3.1, made of what is served. */
export function openapi(routes: readonly Definition[], { language, site, server }: Said) {
  const { title, about, groups } = apiSentences(language)
  return {
    openapi: '3.1.1',
    info: { title: title(site), version: '1', description: about },
    servers: [{ url: server }],
    tags: Object.values(groups).map((name) => ({ name })),
    paths: Object.fromEntries(
      routes.map((definition) => [definition.path, { get: operationSaid(definition, language) }]),
    ),
    components: { schemas: membersSaid(componentSchemas(routes), language) },
  }
}
