import type { MatrixCell } from '../../translating/desk/index.ts'

export type CellAct = 'start' | 'review' | 'approve' | 'update' | 'publish' | 'unschedule' | 'readThrough' | 'openTrash'

/** What a text waits for where it stands, if it is this person's to do; null else. */
export function nextAct(
  { state, kind, document, readable }: Pick<MatrixCell, 'state' | 'kind' | 'document' | 'readable'>,
  sourceThere: boolean,
  { writes, edits }: { writes: boolean; edits: boolean },
): CellAct | null {
  if (state === 'missing') return writes && sourceThere ? 'start' : null
  if (document === '' || !readable || !writes) return null
  switch (state) {
    case 'draft':
      return 'review'
    case 'review':
      return edits ? 'approve' : null
    case 'behind':
    case 'mustUpdate':
      return 'update'
    case 'ready':
    case 'liveNewer':
    case 'withdrawn':
      return edits ? 'publish' : null
    case 'scheduled':
      return edits ? 'unschedule' : null
    case 'live':
      return kind === 'machine' ? 'readThrough' : null
    case 'trashed':
      return 'openTrash'
  }
}
