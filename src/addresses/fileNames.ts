import { createHash } from 'node:crypto'

/** Bytes in UTF-8 of a file's name with its ending; a decomposing file system still holds it. */
const MOST = 180
/** Left for the ending, so that all forms of one thing have one stem. */
const ENDING = 20

/** Why a name stands otherwise in a folder than in its address. */
export type Renamed = 'characters' | 'reserved' | 'case' | 'length'

export interface FileName {
  name: string
  /** null where the name is the address's own. */
  renamed: Renamed | null
}

const bytes = (text: string): number => Buffer.byteLength(text)

/** What some file system, shell or server's configuration takes for something else. */
const ODD = /[%#\u0000-\u001f\u007f-\u009f\u2028\u2029<>:"/\\|?*$`{}]|\p{Surrogate}/gu
/** Devices of Windows, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i
/** A hidden file, a folder's own names, and what Windows cuts off. */
const EDGES = /^[. ]|[. ]$/
/** What this function itself puts behind a name: nobody else's may look like it. */
const OURS = /~[0-9a-f]{16}$/

/** What a file system that is blind to case takes two names for one by. */
const folded = (text: string): string => text.toUpperCase().toLowerCase().normalize('NFC')

function reasonOf(stem: string): Renamed | null {
  if (stem === '' || stem.match(ODD)) return 'characters'
  if (DEVICE.test(stem) || EDGES.test(stem) || OURS.test(stem)) return 'reserved'
  if (folded(stem) !== stem) return 'case'
  return bytes(stem) > MOST - ENDING ? 'length' : null
}

function cut(text: string, limit: number): string {
  let kept = ''
  let size = 0
  for (const char of text) {
    size += bytes(char)
    if (size > limit) break
    kept += char
  }
  return kept
}

/**
 * The name of a file for one segment of an address, decoded, on every file system: NFC, at most 180 bytes with an ending
 * of at most 20, no name that Windows keeps for itself, nothing that differs from another by case alone. What cannot be
 * kept gets a hash of the whole segment behind it, so that no two segments share a name, whatever else the folder holds.
 */
export function fileName(segment: string, ending = ''): FileName {
  const stem = segment.normalize('NFC')
  const renamed = reasonOf(stem)
  if (!renamed) return { name: stem + ending, renamed }
  const hash = createHash('sha256').update(stem).digest('hex').slice(0, 16)
  const rest = folded(stem.replace(ODD, '_')).replace(/^[. ]+|[. ]+$/g, '')
  const safe = DEVICE.test(rest) ? `_${rest.replace('.', '_')}` : rest
  return { name: `${cut(safe, MOST - ENDING - hash.length - 1)}~${hash}${ending}`, renamed }
}

/** Endings of more than one part stand first. */
const ENDINGS = /^(.+?)(\.ninjs\.json|\.[a-z]{1,8})$/s

export interface FilePath {
  /** Behind the folder, with `/` between its parts. */
  file: string
  /** The segments, decoded and without their endings, that have another name there. */
  renamed: { segment: string; name: string; why: Renamed }[]
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** Where the answer to an address without a query lies in a folder. */
export function filePath(path: string): FilePath {
  const segments = path.split('/').filter((segment) => segment !== '')
  const renamed: FilePath['renamed'] = []
  const names = segments.map((encoded, index) => {
    const text = decoded(encoded)
    const [, stem = text, ending = ''] = index === segments.length - 1 ? (ENDINGS.exec(text) ?? []) : []
    const made = fileName(stem, ending)
    if (made.renamed)
      renamed.push({ segment: stem, name: made.name.slice(0, made.name.length - ending.length), why: made.renamed })
    return made.name
  })
  return { file: names.join('/'), renamed }
}
