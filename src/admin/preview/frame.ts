import { createHash } from 'node:crypto'
import type { DeskSentences } from '../../languages/en/desk.ts'
import type { LanguageCode } from '../../languages/index.ts'

const PAUSE_MS = 300

/**
 * Payload posts the form to this page whenever it changes; the page hands it to the edition builder and
 * shows the page that would be issued. The old picture stays until the new one has loaded, scrolled alike.
 */
const script = (api: string, pause: number): string => `
const note = document.querySelector('p');
let timer, running = false, waiting = null, shown = null;
const say = (text) => { note.textContent = text; note.hidden = text === '' };
const swap = (path) => new Promise((done) => {
  const next = document.createElement('iframe');
  next.title = document.title;
  next.setAttribute('sandbox', 'allow-same-origin');
  next.className = 'next';
  next.src = path;
  next.onload = () => {
    try { next.contentWindow.scrollTo(0, shown ? shown.contentWindow.scrollY : 0) } catch {}
    next.className = '';
    if (shown) shown.remove();
    shown = next;
    done();
  };
  document.body.append(next);
});
const show = async (data) => {
  const { article, language } = data;
  if (!article || !language) return say(note.dataset.missing);
  const answer = await fetch(${JSON.stringify(api)}, {
    method: 'POST', credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    body: JSON.stringify({ article, language, data }),
  });
  const body = await answer.json();
  if (!answer.ok) return say(body.errors?.[0]?.message ?? String(answer.status));
  await swap(body.path);
  say('');
};
const run = async () => {
  if (running || !waiting) return;
  running = true;
  const data = waiting;
  waiting = null;
  try { await show(data) } catch (error) { say(String(error.message ?? error)) }
  running = false;
  run();
};
addEventListener('message', ({ origin, data: message }) => {
  if (origin !== location.origin || message?.type !== 'payload-live-preview' || !message.data) return;
  waiting = message.data;
  clearTimeout(timer);
  timer = setTimeout(run, ${pause});
});
const admin = parent === window ? opener : parent;
admin?.postMessage({ type: 'payload-live-preview', ready: true }, location.origin);
`

const style = `
html, body { height: 100%; margin: 0 }
body { font: 15px/1.5 system-ui, sans-serif; color: #555; background: #fff }
p { position: absolute; inset: 0 0 auto; z-index: 2; margin: 0; padding: 1rem; background: #fff }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; background: #fff }
iframe.next { visibility: hidden }
`

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)

/** The page that the admin's live preview shows in its window: empty until the form is posted to it. */
export function previewFrame(say: DeskSentences, language: LanguageCode, api: string): Response {
  const code = script(api, PAUSE_MS)
  const policy = [
    `default-src 'none'`,
    `script-src ${hash(code)}`,
    `style-src ${hash(style)}`,
    `connect-src 'self'`,
    `frame-src 'self'`,
    `frame-ancestors 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
  const page = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escaped(say.preview)}</title><style>${style}</style><p data-missing="${escaped(say.previewNoArticle)}">${escaped(say.previewWaiting)}</p><script type="module">${code}</script></html>`
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  })
}
