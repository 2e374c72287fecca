const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1?\]|0\.0\.0\.0)$/

/**
 * An address as a command prints it: the path alone where the site has no address but this machine's, and nobody said
 * under which port it runs, so that no line leads elsewhere.
 */
export function shownAddress(url: string, env: Readonly<Record<string, string | undefined>>): string {
  const { hostname, pathname, search } = new URL(url)
  return LOOPBACK.test(hostname) && !env.SITE_URL ? decodeURI(`${pathname}${search}`) : url
}
