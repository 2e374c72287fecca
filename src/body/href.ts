const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff]/
const SCHEME = /^(?:https?:\/\/|mailto:|tel:)/i

/**
 * An address outside that a reader may follow, normalised: http, https, mailto or tel and nothing else.
 * null for everything else, for what browsers would read differently than we do, and for what is no address.
 */
export function safeHref(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const text = value.trim()
  if (CONTROL.test(text) || !SCHEME.test(text)) return null
  try {
    return new URL(text).href
  } catch {
    return null
  }
}

/** Address of a file that a page may load: a path of this site, or http and https. null for everything else. */
export function safeFile(value: string): string | null {
  if (/^\/(?![/\\])/.test(value) && !CONTROL.test(value) && !value.includes('\\')) return value
  const href = safeHref(value)
  return href && /^https?:/.test(href) ? href : null
}

/** A BCP 47 language tag of the usual shape; null for anything else. */
export function safeLanguage(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value) ? value : null
}
