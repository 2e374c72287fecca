import type { CollectionConfig } from 'payload'
import { staffOr, those, writtenByThePlugin } from '../src/access/payload.ts'
import { label } from '../src/languages/interface.ts'
import type { SanitizedOptions } from '../src/options.ts'
import { labelHooks } from '../src/publishing/labelHooks.ts'
import { ours } from '../src/working/hooks.ts'
import { needsFile } from '../src/working/withFile.ts'
import { inBothLanguages, uid } from './fields/index.ts'
import { groups } from './groups.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

const withFile = (hooks: Hooks): Hooks => ({
  ...hooks,
  beforeOperation: [...ours(needsFile), ...(hooks.beforeOperation ?? [])],
})

/** A picture. Its file answers the public only while a live edition uses it. */
export const media = ({ slugs, mediaDir }: SanitizedOptions): CollectionConfig => ({
  slug: slugs.media,
  labels: { singular: label('사진', 'Picture'), plural: label('사진', 'Pictures') },
  typescript: { interface: 'BilingualMedia' },
  disableDuplicate: true,
  access: {
    create: those('write media'),
    read: staffOr({ live: { equals: true } }),
    update: those('write media'),
    delete: those('delete media'),
  },
  admin: { group: groups.reference, useAsTitle: 'filename', defaultColumns: ['filename', 'live', 'updatedAt'] },
  hooks: withFile(labelHooks('media')),
  upload: {
    staticDir: mediaDir,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'],
    crop: false,
    focalPoint: true,
    pasteURL: false,
    // A picture is never a page, whatever its bytes say.
    modifyResponseHeaders: ({ headers }) => {
      headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
      headers.set('X-Content-Type-Options', 'nosniff')
      return headers
    },
    adminThumbnail: 'small',
    imageSizes: [
      { name: 'small', width: 480, formatOptions: { format: 'webp', options: { quality: 76 } } },
      {
        name: 'large',
        width: 1200,
        withoutEnlargement: true,
        formatOptions: { format: 'webp', options: { quality: 76 } },
      },
    ],
  },
  fields: [
    inBothLanguages('alt', label('대체 텍스트', 'Alternative text'), {
      description: label('사진을 보지 못하는 독자를 위한 설명입니다.', 'For readers who cannot see the picture.'),
    }),
    inBothLanguages('caption', label('사진 설명', 'Caption'), { long: true }),
    inBothLanguages('credit', label('사진 제공', 'Credit')),
    {
      name: 'live',
      type: 'checkbox',
      label: label('발행된 기사에서 쓰는 중', 'Used by a live edition'),
      defaultValue: false,
      index: true,
      access: writtenByThePlugin,
      admin: { readOnly: true, position: 'sidebar' },
    },
    uid,
  ],
})
