import { API_BASE } from '../../addresses/paths.ts'
import { JSON_TYPE, PROBLEM_TYPE, type Served } from './servers.ts'

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`
const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** A text as itself, also where it begins like a pattern or is a word of Caddy's. */
const key = (text: string): string => quoted(/^~|^default$/.test(text) ? `~^${plain(text)}$` : text)

const lines = (pairs: readonly [string, string][]): string =>
  pairs.map(([from, to]) => `\t\t${key(from)} ${quoted(to)}\n`).join('')

/** Serves a file where it is there; what follows it is answered where it is not. */
const there = (name: string, path: string, type: string, { gzip }: Served): string => `	@${name} file ${path}
	handle @${name} {
		header Content-Type ${quoted(type)}
		rewrite * ${path}
		file_server${gzip ? ' {\n\t\t\tprecompressed gzip\n\t\t}' : ''}
	}
`

const gone = (name: string, root: string, path: string): string => `	@${name} file {
		root "${root}/gone"
		try_files ${path}
	}
	handle @${name} {
		root * "${root}/gone"
		header Content-Type ${quoted(PROBLEM_TYPE)}
		header Content-Language {bilingual_problem}
		rewrite * ${path}
		file_server {
			status 410
		}
	}
`

const articles = (served: Served, code: string): string =>
  [...served.endings, { ending: '', type: JSON_TYPE }]
    .map(({ ending, type }, at) => {
      const place = `${API_BASE}/{re.article${at}.1}/articles/{bilingual_stem}`
      const inner = [
        `	map "{re.article${at}.1}/{re.article${at}.2}" {bilingual_moved} {
		import "${served.root}/server/caddy-moved"
		default ""
	}
	map {re.article${at}.2} {bilingual_stem} {
		import "${served.root}/server/caddy-names"
		default {re.article${at}.2}
	}
`,
        there(`file${at}`, place + (ending || '.json'), type, served).replace(
          'handle @',
          `header @file${at} Content-Language {re.article${at}.1}\n\thandle @`,
        ),
        `	@moved${at} expression \`{bilingual_moved} != ""\`
	handle @moved${at} {
		redir {bilingual_moved}${ending} 308
	}
`,
        gone(`gone${at}`, served.root, `${place}.json`),
        '	import bilingual_missing\n',
      ]
      return `	@article${at} path_regexp article${at} ^${API_BASE}/(${code})/articles/([^/]+)${plain(ending)}$
	handle @article${at} {
${inner.join('')}	}
`
    })
    .join('')

/** One kind of address that needs no other name on the disk. */
const fixed = (
  name: string,
  pattern: string,
  type: string,
  served: Served,
  language: string,
): string => `	@${name} path_regexp ${name} ${pattern}
	handle @${name} {
${there(`${name}file`, '{path}', type, served).replace('handle @', `${language ? `header @${name}file Content-Language ${language}\n\t` : ''}handle @`)}	import bilingual_missing
	}
`

const together = (
  served: Served,
): string => `	@together path_regexp together ^${API_BASE}/articles/([^/]+?)(?:\\.json)?$
	handle @together {
${served.languages
  .map(
    (code) => `	@only${code} file {
		root "${served.root}/only"
		try_files /${code}/{re.together.1}.json
	}
`,
  )
  .join('')}	@togetherfile file ${API_BASE}/articles/{re.together.1}.json
	header @togetherfile Content-Language ${quoted(served.languages.join(', '))}
${served.languages.map((code) => `	header @only${code} Content-Language ${code}\n`).join('')}${there('uid', `${API_BASE}/articles/{re.together.1}.json`, JSON_TYPE, served)}${gone('uidgone', served.root, `${API_BASE}/articles/{re.together.1}.json`)}	import bilingual_missing
	}
`

const feeds = (served: Served, code: string): string =>
  served.feeds
    .map(
      ({ file, type }, at) => `	@feed${at} path_regexp feed${at} ^/(${code})/(categories|tags)/([^/]+)/${plain(file)}$
	handle @feed${at} {
	map {re.feed${at}.3} {bilingual_stem} {
		import "${served.root}/server/caddy-names"
		default {re.feed${at}.3}
	}
${there(`feedfile${at}`, `/{re.feed${at}.1}/{re.feed${at}.2}/{bilingual_stem}/${file}`, type, served).replace('handle @', `header @feedfile${at} Content-Language {re.feed${at}.1}\n\thandle @`)}	import bilingual_missing
	}
${fixed(`whole${at}`, `^/(${code})/${plain(file)}$`, type, served, `{re.whole${at}.1}`)}${fixed(`mixed${at}`, `^/${plain(file)}$`, type, served, quoted(served.languages.join(', ')))}`,
    )
    .join('')

const site = (served: Served): string => {
  const { root, languages, headers, preflight, policy, maps } = served
  const code = languages.join('|')
  const feedFiles = served.feeds.map(({ file }) => plain(file)).join('|')
  return `# At the top of the Caddyfile: import "${root}/server/Caddyfile"
# and in the site that serves the export: import bilingual
# Where old addresses came to be others, Caddy reads this again with: caddy reload
(bilingual_missing) {
	handle {
		root * "${root}/problems"
		header Content-Type ${quoted(PROBLEM_TYPE)}
		header Content-Language {bilingual_problem}
		rewrite * /404.{bilingual_problem}.json
		file_server {
			status 404
		}
	}
}

(bilingual) {
	route {
	root * "${root}/site"
	map {path} {bilingual_problem} {
${languages.map((one) => `\t\t"~^(?:${API_BASE})?/${one}(?:/|$)" ${one}\n`).join('')}		default en
	}
	header {
${Object.entries(headers)
  .map(([name, value]) => `\t\t${name} ${quoted(value)}\n`)
  .join('')}	}
	@options method OPTIONS
	header @options {
${Object.entries(preflight)
  .map(([name, value]) => `\t\t${name} ${quoted(value)}\n`)
  .join('')}	}
	respond @options 204
	@html path *.html
	header @html Content-Security-Policy ${quoted(policy)}
	@apifeed path_regexp apifeed ^${API_BASE}(/(?:(?:${code})/(?:(?:categories|tags)/[^/]+/)?)?(?:${feedFiles}))$
	rewrite @apifeed {re.apifeed.1}
${articles(served, code)}${fixed('page', `^${API_BASE}/(${code})/articles/pages/[0-9]+\\.json$`, JSON_TYPE, served, '{re.page.1}')}${together(served)}${fixed('list', `^${API_BASE}/(${code})/[a-z]+\\.json$`, JSON_TYPE, served, '{re.list.1}')}${fixed('described', `^${API_BASE}/openapi\\.json$`, JSON_TYPE, served, 'en')}${fixed('own', `^${API_BASE}/[^/]+\\.json$`, JSON_TYPE, served, '')}${feeds(served, code)}${maps
  .map(({ path, type }, at) => fixed(`map${at}`, `^${plain(path)}$`, type, served, ''))
  .join(
    '',
  )}${fixed('month', `^/sitemaps/(${code})/[0-9.-]+\\.xml$`, maps[0]?.type ?? '', served, '')}	import bilingual_missing
	}
}
`
}

export const caddyFiles = (served: Served): Record<string, string> => ({
  Caddyfile: site(served),
  'caddy-moved': lines(served.moved),
  'caddy-names': lines(served.names),
})
