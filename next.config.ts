import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  // Every layer of Next would otherwise have its own copy of Payload's error classes, and REST answers lose their data.
  serverExternalPackages: ['payload', 'sharp', '@libsql/client', 'libsql'],
  // Titles, canonical and alternate links stand in head for everyone, not only for known crawlers.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  // The optimizer would keep pictures past a withdrawal; Payload makes the sizes.
  images: { unoptimized: true },
  // Old board addresses may end in a slash and answer with one redirect, made by the site and not by Next.
  skipTrailingSlashRedirect: true,
  // Types are checked by `npm run types`; Next's own check needs a compiler API that TypeScript 7 does not have.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
}

export default withPayload(config)
