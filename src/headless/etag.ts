import { createHash } from 'node:crypto'

/**
 * A strong validator: equal bytes have the same one, in every process and after a restart.
 * Whatever a label or notice changes in an answer changes it too, and nothing else does.
 */
export const etagOf = (bytes: string | Uint8Array): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`

/**
 * Whether a client's If-None-Match names this validator. The endings that a compressed form adds
 * to it (`-br`, `-gzip`) are looked past: the text behind them is the same.
 */
export function matches(header: string | null | undefined, etag: string): boolean {
  if (!header) return false
  if (header.trim() === '*') return true
  const plain = bare(etag)
  return header.split(',').some((tag) => bare(tag.trim()) === plain)
}

interface Asked {
  tag: string | null | undefined
  date: string | null | undefined
}

/**
 * Whether a client has what is sent. The date counts only where no validator is given, and only as the very one that
 * was sent: another second is another answer.
 */
export const stillHas = ({ tag, date }: Asked, now: { etag: string; modified?: string | null | undefined }): boolean =>
  tag ? matches(tag, now.etag) : Boolean(date) && date === now.modified

const bare = (tag: string): string => tag.replace(/^W\//, '').replace(/-(?:br|gzip)"$/, '"')
