/** JSON Schema 2020-12, which is what OpenAPI 3.1 has. */
export type JsonSchema = Readonly<Record<string, unknown>>

declare const described: unique symbol

/** A JSON Schema that knows the type of what it describes. */
export interface Schema<T> {
  readonly json: JsonSchema
  readonly [described]?: T
  /** The schemas by name on which `json` leans. */
  readonly names?: Readonly<Record<string, JsonSchema>>
  /** Set where an object may lack it. */
  readonly mayLack?: true
}
export type Described<S> = S extends Schema<infer T> ? T : never

type Members = Readonly<Record<string, Schema<unknown>>>
type Lacking<M extends Members> = { [K in keyof M]: M[K] extends { mayLack: true } ? K : never }[keyof M]
type ObjectOf<M extends Members> = { [K in Exclude<keyof M, Lacking<M>>]: Described<M[K]> } & {
  [K in Lacking<M>]?: Described<M[K]>
}

const schema = <T>(json: JsonSchema, ...from: Schema<unknown>[]): Schema<T> => {
  const names = Object.assign({}, ...from.map((one) => one.names))
  return Object.keys(names).length > 0 ? { json, names } : { json }
}

export const text = (more: JsonSchema = {}) => schema<string>({ type: 'string', ...more })
/** An instant in UTC, as every time in an answer is. */
export const instant = () => text({ format: 'date-time' })
export const address = () => text({ format: 'uri' })
export const whole = (more: JsonSchema = {}) => schema<number>({ type: 'integer', ...more })
export const flag = () => schema<boolean>({ type: 'boolean' })
/** Of a type that no schema here can tell. */
export const told = <T>(json: JsonSchema) => schema<T>(json)

export const oneOf = <const V extends readonly string[]>(...values: V) => schema<V[number]>({ enum: values })
export const orNull = <T>(one: Schema<T>) => schema<T | null>({ anyOf: [one.json, { type: 'null' }] }, one)
export const eitherOf = <A, B>(one: Schema<A>, other: Schema<B>) =>
  schema<A | B>({ anyOf: [one.json, other.json] }, one, other)
export const listOf = <T>(items: Schema<T>, more: JsonSchema = {}) =>
  schema<T[]>({ type: 'array', items: items.json, ...more }, items)
export const mapOf = <T>(values: Schema<T>) =>
  schema<Record<string, T>>({ type: 'object', additionalProperties: values.json }, values)
export const mayLack = <T>(one: Schema<T>): Schema<T> & { mayLack: true } => ({ ...one, mayLack: true })

export const objectOf = <M extends Members>(members: M) => {
  const all = Object.entries(members)
  const required = all.filter(([, one]) => !one.mayLack).map(([name]) => name)
  const properties = Object.fromEntries(all.map(([name, one]) => [name, one.json]))
  return schema<ObjectOf<M>>({ type: 'object', required, properties }, ...all.map(([, one]) => one))
}
/** The members of an object, some left out. */
export const without = <M extends Members, K extends keyof M>(members: M, ...names: K[]) =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name as K))) as Omit<M, K>

export const nameRef = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })
/** A schema that stands once, under its name, and is pointed to from everywhere else. */
export const named = <T>(name: string, one: Schema<T>): Schema<T> => ({
  json: nameRef(name),
  names: { ...one.names, [name]: one.json },
})

/** A word as part of a name: `Rss` of `rss`. */
export const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`
