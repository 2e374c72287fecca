import sharp from 'sharp'
import type { ImageKey } from './content/types.ts'
import { ballots, council } from './scenes/civic.ts'
import { cranes, hillroad, paddies } from './scenes/land.ts'
import { book, fireworks, tents, weir } from './scenes/small.ts'
import { library, market, stadium } from './scenes/town.ts'
import { bridge, eelgrass, ferry, turbines } from './scenes/water.ts'

const scenes: Record<ImageKey, () => string> = {
  ballots,
  book,
  bridge,
  council,
  cranes,
  eelgrass,
  ferry,
  fireworks,
  hillroad,
  library,
  market,
  paddies,
  stadium,
  tents,
  turbines,
  weir,
}

/** The SVG that a picture is made from; the same every time. */
export const sceneOf = (key: ImageKey): string => scenes[key]()

/** A picture as a JPEG of 1600 by 1000. */
export const drawPicture = (key: ImageKey): Promise<Buffer> =>
  sharp(Buffer.from(sceneOf(key)))
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer()
