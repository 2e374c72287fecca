import { describe, expect, it } from 'vitest'
import { allWrongImports, wrongImports } from '../../house/rooms.ts'

describe('rooms', () => {
  it('hold throughout the repository', () => {
    expect(allWrongImports()).toEqual([])
  })

  it.each([
    ['app/(site)/page.tsx', "import { publish } from '../../src/publishing/index.ts'", 'public entries'],
    ['payload.config.ts', "import { bilingualPublishing } from './src/index.ts'", 'public entries'],
    ['src/headless/handler.ts', "import { workingCopies } from '../publishing/workingCopies.ts'", 'through editions'],
    ['src/editions/list.ts', "export { publish } from '../publishing/publish.ts'", 'who writes or reads'],
    ['src/importing/send.ts', "import { append } from '../editions/log.ts'", 'only publishing appends'],
    ['src/admin/Card.tsx', "import { frontOf } from '../front/front.ts'", 'host application'],
    ['src/languages/ko/index.ts', "import { optionsOf } from '../../options.ts'", 'knows a language'],
    ['src/body/html.ts', "const { x } = await import('../editions/rows.ts')", 'a body is data'],
    ['src/apiClient/client.ts', "import { isLanguage } from '../languages/index.ts'", 'no code but its own'],
    ['collections/articles.ts', "import { reader } from '../src/headless/reader.ts'", 'declares and calls'],
  ])('refuse in %s: %s', (file, source, why) => {
    expect(wrongImports(file, source)).toEqual([expect.objectContaining({ file, why: expect.stringContaining(why) })])
  })

  it('let a room import what the design allows, and packages', () => {
    const source =
      "import { optionsOf } from '../options.ts'\nimport { standing } from '../editions/live.ts'\nimport { APIError } from 'payload'"
    expect(wrongImports('src/publishing/publish.ts', source)).toEqual([])
  })
})
