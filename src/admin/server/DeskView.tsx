import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { personOf } from '../../access/payload.ts'
import { may } from '../../access/rules.ts'
import { deskboardSentences } from '../../languages/deskboard.ts'
import { interfaceLanguage } from '../../languages/interface.ts'
import { DeskBoard } from '../board/DeskBoard.tsx'

/** The desk's own page in the admin. Payload opens such pages to anybody; this one asks for a login. */
export function DeskView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const { admin, routes } = req.payload.config
  if (!req.user) {
    const back = formatAdminURL({ adminRoute: routes.admin, path: '/desk' })
    const login = formatAdminURL({ adminRoute: routes.admin, path: admin.routes.login as `/${string}` })
    redirect(`${login}?redirect=${encodeURIComponent(back)}`)
  }
  const say = deskboardSentences(interfaceLanguage(req.i18n.language))
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      {may(personOf(req), 'see working copies') ? (
        <DeskBoard />
      ) : (
        <p className="bilingual-board__empty">{say.notAllowed}</p>
      )}
    </DefaultTemplate>
  )
}
