import config from '@payload-config'
import { getPayload } from 'payload'
import { apiHandler } from 'payload-bilingual/next'

const answer = async (request: Request): Promise<Response> => apiHandler(await getPayload({ config }))(request)

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
}
