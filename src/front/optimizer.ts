const OPTIMIZER = /^\/_next\/image\/?\?(.*)$/

/** The path that an address names, however it is spelled; as it is where it names none. */
function plainPath(address: string): string {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname).replace(/\/{2,}/g, '/')
  } catch {
    return address
  }
}

/**
 * Whether a request asks Next's image optimizer for a file of one of these collections. It keeps copies of its own, for
 * everyone and past a withdrawal, and asks with the cookies of whoever comes first: such a file is only ever given by
 * the collection, which looks at who asks and at what is live.
 * @param guarded paths of collections: `/api/media`
 */
export function asksForGuardedFile(url: string, guarded: readonly string[]): boolean {
  const [, query] = OPTIMIZER.exec(url) ?? []
  if (query === undefined) return false
  const wanted = new URLSearchParams(query).getAll('url').map((address) => plainPath(address).toLowerCase())
  return wanted.some((path) => guarded.some((place) => path.startsWith(`${place.toLowerCase()}/`)))
}
