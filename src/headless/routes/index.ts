import { changes } from '../changes/route.ts'
import { articleRoutes } from './articles.ts'
import type { Definition } from './define.ts'
import { fileRoutes } from './files.ts'
import { labelRoutes } from './labels.ts'
import { listRoutes } from './lists.ts'
import { ownRoutes } from './own.ts'
import { searchRoutes } from './search.ts'
import { treeOf } from './tree.ts'

/** Every address of the API, in the order in which it is described. Nothing else is served. */
export const routes: readonly Definition[] = [
  ...articleRoutes,
  ...searchRoutes,
  ...labelRoutes,
  ...listRoutes,
  changes,
  ...fileRoutes,
  ...ownRoutes(() => routes),
]

/** The route of an address under the API, by its segments behind the base; null where there is none. */
export const routeOf = treeOf(routes)
