import { segment } from '../../addresses/paths.ts'
import { escaped } from '../../body/escape.ts'
import type { Parameter } from '../parameters.ts'
import type { Definition } from '../routes/define.ts'
import { exampleIn } from './examples.ts'
import type { PagePlace } from './page.ts'

/** What stands for a parameter in an example that can be tried; null where nothing that is live would answer. */
const standsFor = (one: Parameter, { language, samples }: PagePlace): string | null =>
  one.sample ? (samples[one.sample] ?? null) : exampleIn(one, language)

function pathOf({ path, places }: Definition, place: PagePlace): string | null {
  let text = path
  for (const [name, one] of Object.entries(places)) {
    const value = standsFor(one, place)
    if (value === null) return null
    text = text.replace(`{${name}}`, segment(value))
  }
  return place.base + text
}

/** The parameters without which a route answers nothing. */
function neededOf({ parameters }: Definition, place: PagePlace): string | null {
  const needed = Object.entries(parameters).filter(([, { required }]) => required)
  const values = needed.map(([name, one]) => [name, standsFor(one, place)] as const)
  if (values.some(([, value]) => value === null)) return null
  return values.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&')
}

const link = (address: string): string => {
  let shown = address
  try {
    shown = decodeURIComponent(address)
  } catch {
    // Shown as it is sent.
  }
  return `<a href="${escaped(address)}"><code>${escaped(shown)}</code></a>`
}

/** A link that tries a route; '' where nothing is live that could answer it. */
export function addressOf(definition: Definition, place: PagePlace): string {
  const path = pathOf(definition, place)
  const always = neededOf(definition, place)
  return path === null || always === null ? '' : link(path + (always && `?${always}`))
}

/** The same with a parameter. */
export function parameterAddress(definition: Definition, name: string, one: Parameter, place: PagePlace): string {
  const path = pathOf(definition, place)
  const value = standsFor(one, place)
  if (path === null || value === null || one.untried) return ''
  const always = one.required ? '' : neededOf(definition, place)
  if (always === null) return ''
  return link(`${path}?${always && `${always}&`}${name}=${encodeURIComponent(value)}`)
}
