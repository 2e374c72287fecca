/** Why a file cannot be imported. One code, one sentence in `languages/{ko,en}/commands.ts`. */
export type PageProblem =
  | 'missing'
  | 'empty'
  | 'huge'
  | 'binary'
  | 'encoding'
  | 'html'
  | 'not-a-page'
  | 'no-title'
  | 'no-body'
  | 'several'
  | 'date'
  | 'language'
  | 'unreadable'

export class PageError extends Error {
  readonly problem: PageProblem
  /** What the sentence names: a date as it stands on the page, an error code of the file system. */
  readonly detail: string

  constructor(problem: PageProblem, detail = '') {
    super(detail ? `${problem}: ${detail}` : problem)
    this.name = 'PageError'
    this.problem = problem
    this.detail = detail
  }
}
