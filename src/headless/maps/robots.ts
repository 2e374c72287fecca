import { mapPath } from '../../addresses/maps.ts'
import { absolute } from '../../addresses/paths.ts'
import { languageCodes } from '../../languages/index.ts'
import type { MapPlace } from './place.ts'

/**
 * What crawlers may read (RFC 9309): everything that is published, its pictures and its forms for programs; neither the
 * desk nor pages without end. The longest rule that fits decides, whatever the order.
 */
export const robots = ({ siteURL, base }: Pick<MapPlace, 'siteURL' | 'base'>): string =>
  [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api/',
    `Allow: ${base}/`,
    'Allow: /api/media/file/',
    ...languageCodes.flatMap((language) => [`Disallow: /${language}/preview`, `Disallow: /${language}/search`]),
    '',
    `Sitemap: ${absolute(siteURL, mapPath('sitemaps'))}`,
    `Sitemap: ${absolute(siteURL, mapPath('news'))}`,
    '',
  ].join('\n')
