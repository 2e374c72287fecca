import { API_BASE } from '../../addresses/paths.ts'
import { JSON_TYPE, PROBLEM_TYPE, type Served } from './servers.ts'

/** A text as nginx takes it for one word. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`
const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A key of a map: what begins like a pattern, or like one of nginx's own words, is meant as it stands. */
const key = (text: string): string =>
  quoted(/^(?:~|default$|include$|volatile$|hostnames$)/.test(text) ? `\\${text}` : text)

const mapFile = (pairs: readonly [string, string][]): string =>
  pairs.map(([from, to]) => `${key(from)} ${quoted(to)};\n`).join('')

/** What stands beside `server` blocks: where things went, and which names they have on the disk. */
const http = ({
  root,
  languages,
  feeds,
  policy,
  preflight,
  moved,
}: Served): string => `# In the http block: include "${root}/server/nginx.conf";
# and in the server block that serves the export: include "${root}/server/nginx-server.conf";
# Where old addresses came to be others, nginx reads this again with: nginx -s reload
map_hash_max_size ${Math.max(2048, 2 ** Math.ceil(Math.log2(moved.length + 1)))};
map_hash_bucket_size 1024;
map "$bilingual_code/$bilingual_slug" $bilingual_moved { default ""; include "${root}/server/nginx-moved.map"; }
map $bilingual_slug $bilingual_stem { default $bilingual_slug; include "${root}/server/nginx-names.map"; }
map "$status $request_uri" $bilingual_language {
  default "";
${languages.map((code) => `  "~^\\d+ (?:${plain(API_BASE)})?/${code}(?:[/?]|$)" ${code};`).join('\n')}
  "~^(?:404|410) " en;
  "~^200 ${plain(API_BASE)}/articles/" $bilingual_languages;
  "~^200 (?:${plain(API_BASE)})?/(?:${feeds.map(({ file }) => plain(file)).join('|')})(?:\\?|$)" "${languages.join(', ')}";
  "~^200 ${plain(API_BASE)}/openapi\\.json" en;
}
map $request_uri $bilingual_problem {
  default en;
${languages.map((code) => `  "~^(?:${plain(API_BASE)})?/${code}(?:[/?]|$)" ${code};`).join('\n')}
}
map $uri $bilingual_policy { default ""; "~\\.html$" ${quoted(policy)}; }
${Object.entries(preflight)
  .map(([name, value]) => `map $request_method $bilingual_${variable(name)} { default ""; OPTIONS ${quoted(value)}; }`)
  .join('\n')}
`

const variable = (name: string): string => name.toLowerCase().replace(/-/g, '_')

const typed = (type: string): string => `types { } default_type ${quoted(type)};`

const server = ({ root, gzip, languages, endings, feeds, maps, headers, preflight }: Served): string => {
  const code = languages.join('|')
  const ofArticle = (ending: string): string => `(?<bilingual_form>${plain(ending)})`
  return `root "${root}/site";
etag on;
${gzip ? 'gzip_static on;\ngzip_vary on;\n' : ''}${Object.entries(headers)
  .map(([name, value]) => `add_header ${name} ${quoted(value)} always;`)
  .join('\n')}
${Object.keys(preflight)
  .map((name) => `add_header ${name} $bilingual_${variable(name)} always;`)
  .join('\n')}
add_header Content-Language $bilingual_language always;
add_header Content-Security-Policy $bilingual_policy always;
error_page 403 =404 @bilingual_404;
set $bilingual_languages "${languages.join(', ')}";
set $bilingual_uid "";
if ($uri ~ "^${API_BASE}/articles/([^/]+?)(?:\\.json)?$") { set $bilingual_uid $1; }
${languages
  .map((one) => `if (-f "${root}/only/${one}/$bilingual_uid.json") { set $bilingual_languages ${one}; }`)
  .join('\n')}
error_page 404 @bilingual_404;
error_page 410 @bilingual_410;
if ($request_method = OPTIONS) { return 204; }

${endings
  .map(
    ({
      ending,
      type,
    }) => `location ~ ^${API_BASE}/(?<bilingual_code>${code})/articles/(?<bilingual_slug>[^/]+)${ofArticle(ending)}$ {
  ${typed(type)}
  try_files ${API_BASE}/$bilingual_code/articles/$bilingual_stem$bilingual_form @bilingual_absent;
}`,
  )
  .join('\n')}
location ~ ^${API_BASE}/(?:${code})/articles/pages/\\d+\\.json$ { ${typed(JSON_TYPE)} }
location ~ ^${API_BASE}/(?<bilingual_code>${code})/articles/(?<bilingual_slug>[^/]+)$ {
  ${typed(JSON_TYPE)}
  set $bilingual_form "";
  try_files ${API_BASE}/$bilingual_code/articles/$bilingual_stem.json @bilingual_absent;
}
location ~ ^${API_BASE}/articles/(?<bilingual_slug>[^/]+?)(?:\\.json)?$ {
  ${typed(JSON_TYPE)}
  try_files ${API_BASE}/articles/$bilingual_stem.json @bilingual_uid_absent;
}
location ~ ^${API_BASE}/[^/]+\\.json$ { ${typed(JSON_TYPE)} }
location ~ ^${API_BASE}/(?:${code})/[a-z]+\\.json$ { ${typed(JSON_TYPE)} }
location = ${API_BASE}/problems { ${typed(JSON_TYPE)} try_files ${API_BASE}/problems.json =404; }

rewrite ^${API_BASE}(/(?:(?:${code})/(?:(?:categories|tags)/[^/]+/)?)?(?:${feeds.map(({ file }) => plain(file)).join('|')}))$ $1 last;
${feeds
  .map(
    ({
      file,
      type,
    }) => `location ~ ^/(?<bilingual_code>${code})/(?<bilingual_room>categories|tags)/(?<bilingual_slug>[^/]+)/${plain(file)}$ {
  ${typed(type)}
  try_files /$bilingual_code/$bilingual_room/$bilingual_stem/${file} =404;
}
location ~ ^(?:/(?:${code}))?/${plain(file)}$ { ${typed(type)} }`,
  )
  .join('\n')}
${maps.map(({ path, type }) => `location = ${path} { ${typed(type)} }`).join('\n')}
location ~ ^/sitemaps/(?:${code})/[\\d.-]+\\.xml$ { ${typed(maps[0]?.type ?? '')} }
location / { try_files $uri =404; }

location @bilingual_absent {
  if ($bilingual_moved) { return 308 $bilingual_moved$bilingual_form; }
  if (-f "${root}/gone${API_BASE}/$bilingual_code/articles/$bilingual_stem.json") { return 410; }
  return 404;
}
location @bilingual_uid_absent {
  if (-f "${root}/gone${API_BASE}/articles/$bilingual_stem.json") { return 410; }
  return 404;
}
location @bilingual_404 {
  root "${root}/problems";
  ${typed(PROBLEM_TYPE)}
  try_files /404.$bilingual_problem.json =404;
}
location @bilingual_410 {
  root "${root}/gone";
  ${typed(PROBLEM_TYPE)}
  try_files ${API_BASE}/$bilingual_code/articles/$bilingual_stem.json ${API_BASE}/articles/$bilingual_stem.json =404;
}
`
}

export const nginxFiles = (served: Served): Record<string, string> => ({
  'nginx.conf': http(served),
  'nginx-server.conf': server(served),
  'nginx-moved.map': mapFile(served.moved),
  'nginx-names.map': mapFile(served.names),
})
