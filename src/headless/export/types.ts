import type { Renamed } from '../../addresses/fileNames.ts'
import type { LanguageCode } from '../../languages/types.ts'
import type { FormName } from '../forms/index.ts'

export interface ExportOptions {
  /** Where readers reach the site; absolute links are built from it. @default the plugin's `siteURL` */
  base?: string
  /** @default all */
  languages?: LanguageCode[]
  /** Forms of articles. @default all */
  formats?: FormName[]
  /** Makes only what moved since the export that stands. @default false */
  incremental?: boolean
  /** A compressed file beside each. @default false */
  gzip?: boolean
  /** The pictures that live articles show, as well. @default false */
  media?: boolean
  /** Writes nothing. @default false */
  dryRun?: boolean
  /** Stops at the next safe place; the next run goes on from there. */
  signal?: AbortSignal
  /** Links that stand for another path: where there are none, folders change places. @default true */
  symlinks?: boolean
  /** Told as it goes on, at most once a second. */
  progress?: (progress: Progress) => void
}

export interface Progress {
  done: number
  total: number
  /** Milliseconds that are left; null where nothing can be said yet. */
  left: number | null
}

/** What an export was made with: one that was made otherwise is no start for another. */
export interface Settings {
  format: 1
  base: string
  languages: LanguageCode[]
  formats: FormName[]
  gzip: boolean
  media: boolean
  /** Of the package: another one may write other bytes. */
  version: string
}

/** One file of an export. */
export interface FileRecord {
  /** Its address. */
  path: string
  /** Where it lies behind `site`, where that is not its address as it stands. */
  file?: string
  sha256: string
  bytes: number
  /** Of an article in all its languages: the one that there is, where there are not all. A mark lies beside it. */
  only?: string
}

/** An article in one language with its files, a line of its manifest. */
export interface Entry {
  /** Its place in lists. */
  key: string
  uid: string
  slug: string
  /** The section and topics it stands under: `categories:{uid}`, `tags:{uid}`. */
  labels: string[]
  files: FileRecord[]
  /** Files of the pictures that it shows; others may show them too. */
  pictures?: FileRecord[]
}

/** An address at which nothing stands any more. */
export interface Former {
  path: string
  /** The article that it is, or was, of. */
  uid: string
  status: 308 | 410
  /** Absolute. */
  location?: string
  /** Behind `gone`: what a 410 says. */
  file?: string
  sha256?: string
}

export interface Summary {
  settings: Settings
  /** Where the log stood: everything is as it was live then. */
  sequence: number
  at: string
  /** Of every address and what stands at it: two exports with one hash are equal. */
  sha256: string
  articles: Record<string, number>
  files: number
  bytes: number
  /** Addresses that moved, and those that are gone. */
  moved: number
  gone: number
  /** Addresses whose answer could not be made, and pictures that are not here. */
  failed: string[]
  /** Segments of addresses that have another name on the disk. */
  renamed: { segment: string; name: string; why: Renamed }[]
}

export interface Exported extends Summary {
  /** Files that were made anew and put in the place of others, that were added, and that stayed as they were. */
  changed: number
  added: number
  kept: number
  /** Files that are no more. */
  pruned: number
  /** Articles taken over from a run that was broken off. */
  resumed: number
  /** Whether a web server has to read its configuration again. */
  reload: boolean
  /** Whether only what moved was made. */
  incremental: boolean
}

/** It was stopped before it was whole; what stood before still stands. */
export class Stopped extends Error {
  override name = 'Stopped'
}
/** The folder cannot be used; `reason` is a key of the command's sentences. */
export class FolderRefused extends Error {
  override name = 'FolderRefused'
  constructor(
    readonly reason: 'busy' | 'foreign',
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`)
  }
}
