import { createHash } from 'node:crypto'

/** The page's only style; it may hold no other, and no script. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1b1f;--soft:#55555e;--paper:#fff;--tint:#f3f3f6;--line:#d9d9e0;--link:#0b57d0}
@media (prefers-color-scheme:dark){:root{--ink:#e8e8ec;--soft:#a9a9b4;--paper:#16161a;--tint:#202026;--line:#3a3a44;--link:#9ec1ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,sans-serif;word-break:keep-all;overflow-wrap:anywhere}
a{color:var(--link)}
a:focus-visible,pre:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem}
header,main,nav,footer{max-width:52rem;margin:0 auto;padding:0 1rem}
header{padding-top:2rem}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.3rem;margin:3rem 0 1rem;padding-top:1rem;border-top:2px solid var(--line)}
h3{font-size:1.05rem;margin:2.5rem 0 .25rem}
h4{font-size:.9rem;color:var(--soft);margin:1.25rem 0 .25rem;font-weight:600}
code,pre{font:.9em/1.5 ui-monospace,monospace}
pre{background:var(--tint);padding:.75rem;border-radius:6px;overflow-x:auto;margin:.75rem 0;word-break:normal;overflow-wrap:normal}
.path{display:block;background:var(--tint);padding:.4rem .6rem;border-radius:6px;margin:.25rem 0;overflow-wrap:anywhere}
.path b{color:var(--soft);font-weight:600;margin-right:.5rem}
dl{margin:0}
dt{margin-top:.6rem}
dd{margin:0 0 0 1rem;color:var(--soft)}
dd p,section>p{margin:.25rem 0}
.type{color:var(--soft);font-size:.9em;margin-left:.4rem}
nav ul{columns:16rem;padding-left:1.2rem}
nav li{break-inside:avoid}
ul.links{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0}
footer{margin:4rem auto 2rem;color:var(--soft)}
`

/** Nothing may run here, or be brought from elsewhere. */
export const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
