import type { Config } from 'payload'

/** No mail is sent until a host sets a transport; a message (it may hold a reset token) is never written to a log. */
export const email: Config['email'] = ({ payload }) => ({
  name: 'none',
  defaultFromAddress: 'desk@example.test',
  defaultFromName: 'payload-bilingual',
  sendEmail: async () => {
    payload.logger.warn('A mail was not sent: no mail transport is configured in payload.config.ts.')
  },
})
