import type { GroupName, RouteName } from '../../languages/api.ts'
import type { LanguageCode } from '../../languages/types.ts'
import type { Answer } from '../answer.ts'
import type { RouteContext } from '../context.ts'
import type { Given, Parameters } from '../parameters.ts'
import type { ProblemCode } from '../problems.ts'
import type { Schema } from '../schemas/schema.ts'

/** What a route answers where all is well: by media type, the schema of what is sent. */
export type Documented = Readonly<Record<string, Schema<unknown>>>

/**
 * One address of the API. Everything that is said of it anywhere comes from here: which parameters are taken and how
 * they are read, the types of what is read, its part of the OpenAPI document and of the reference page.
 */
export interface Definition<P extends Parameters = Parameters> {
  /** Its name for programs, its own. */
  operation: string
  /** The sentences that describe it (src/languages). */
  says: RouteName
  group: GroupName
  /** `/{lang}/articles/{slug}.md`: `{lang}` is one of our languages, other braces any text of one segment. */
  path: string
  /** What stands in the braces. */
  places: Parameters
  parameters: P
  answers: Documented
  /** Beside those of every address. */
  problems?: readonly ProblemCode[]
  /** The status with which it may send the client to another address. */
  moves?: 302 | 308
  /** It reports on the database, so that it answers where that is away, with a document of its own and this status. */
  away?: 503
  /** Held until there is something to tell: not counted as the database's silence. */
  hold?(context: RouteContext & { parameters: Given<P> }): Promise<void>
  run(context: RouteContext & { parameters: Given<P> }): Promise<Answer> | Answer
}

/** Every error of a route: those of all addresses, those of its parameters and its own. */
export const problemsOf = ({ path, parameters, problems = [] }: Definition): ProblemCode[] => [
  'unknown_parameter',
  ...(Object.keys(parameters).length > 0
    ? (['repeated_parameter', 'invalid_parameter', 'unknown_value'] as const)
    : []),
  ...(Object.values(parameters).some(({ required }) => required) ? (['missing_parameter'] as const) : []),
  'malformed_address',
  ...new Set<ProblemCode>([...(path.includes('{') ? (['not_found'] as const) : []), ...problems]),
  'address_too_long',
  'internal',
  'unavailable',
]

export const define = <P extends Parameters>(definition: Definition<P>): Definition => definition

/** The language that stands in the address of a route; only for routes that have `{lang}`. */
export const languageIn = ({ path }: Pick<RouteContext, 'path'>): LanguageCode => path.lang as LanguageCode
