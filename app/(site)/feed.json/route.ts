export { feed as GET, feed as HEAD } from '../_feed.ts'

export const dynamic = 'force-dynamic'
