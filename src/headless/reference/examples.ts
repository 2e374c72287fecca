import { segment } from '../../addresses/paths.ts'
import { languageCodes } from '../../languages/index.ts'
import type { LanguageCode } from '../../languages/types.ts'
import type { Parameter } from '../parameters.ts'
import type { Definition } from '../routes/define.ts'

export const exampleIn = ({ example }: Parameter, language: LanguageCode): string =>
  typeof example === 'string' ? example : example[language]

/** An example's value for each language in which it is another; one alone where it is the same. */
export const examplesOf = (parameter: Parameter): string[] => [
  ...new Set(languageCodes.map((language) => exampleIn(parameter, language))),
]

/** A route's path with the examples of one language in its braces. */
export const filled = ({ path, places }: Definition, language: LanguageCode): string =>
  Object.entries(places).reduce(
    (text, [name, place]) => text.replace(`{${name}}`, segment(exampleIn(place, language))),
    path,
  )

/** Every request that the description shows of a route: the bare address and each parameter, in each language. */
export function requestsOf(definition: Definition): string[] {
  const all = languageCodes.flatMap((language) => {
    const path = filled(definition, language)
    const needed = Object.entries(definition.parameters).filter(([, { required }]) => required)
    const always = needed.map(([name, parameter]): [string, string] => [name, exampleIn(parameter, language)])
    const query = (name: string, parameter: Parameter) => {
      const all = new Map([...always, [name, exampleIn(parameter, language)]])
      return `${path}?${new URLSearchParams([...all])}`
    }
    return [
      always.length > 0 ? `${path}?${new URLSearchParams(always)}` : path,
      ...Object.entries(definition.parameters).map(([name, parameter]) => query(name, parameter)),
    ]
  })
  return [...new Set(all)]
}
