import config from '@payload-config'
import { getPayload } from 'payload'
import { feedHandler } from 'payload-bilingual/next'

/** A feed where the front does not stand before Next; it answers the same addresses by itself. */
export const feed = async (request: Request): Promise<Response> => feedHandler(await getPayload({ config }))(request)
