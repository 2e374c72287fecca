import type { Access, CollectionConfig, FieldAccess } from 'payload'

type User = { id: number | string; role?: string | null } | null
const isAdmin = (user: unknown): boolean => (user as User)?.role === 'admin'

const admins: Access = ({ req }) => isAdmin(req.user)
const adminsAndOneself: Access = ({ req }) => isAdmin(req.user) || (req.user ? { id: { equals: req.user.id } } : false)
const adminField: FieldAccess = ({ req }) => isAdmin(req.user)

const roles = [
  { value: 'admin', label: { ko: '관리자', en: 'Admin' } },
  { value: 'editor', label: { ko: '편집자', en: 'Editor' } },
  { value: 'writer', label: { ko: '기자', en: 'Writer' } },
  { value: 'translator', label: { ko: '번역자', en: 'Translator' } },
]

/** The reference site's own people. The plugin reads a person's `role` and `languages` and nothing else. */
export const users: CollectionConfig = {
  slug: 'users',
  typescript: { interface: 'SiteUser' },
  labels: { singular: { ko: '사용자', en: 'User' }, plural: { ko: '사용자', en: 'Users' } },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'languages'],
    group: { ko: '운영', en: 'Administration' },
  },
  auth: {
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: 20,
    lockTime: 5 * 60 * 1000,
    removeTokenFromResponses: true,
    cookies: { sameSite: 'Lax', secure: process.env.SITE_URL?.startsWith('https:') ?? false },
  },
  access: {
    admin: ({ req }) => roles.some(({ value }) => value === (req.user as User)?.role),
    create: admins,
    read: adminsAndOneself,
    update: adminsAndOneself,
    delete: admins,
    unlock: admins,
  },
  // The first admin is made by the start command, never by whoever comes first to an empty site.
  endpoints: [
    {
      path: '/first-register',
      method: 'post',
      handler: () => Response.json({ errors: [{ message: 'The first admin is made by npm start.' }] }, { status: 403 }),
    },
  ],
  fields: [
    { name: 'name', type: 'text', label: { ko: '이름', en: 'Name' } },
    {
      name: 'role',
      type: 'select',
      label: { ko: '역할', en: 'Role' },
      options: roles,
      saveToJWT: true,
      access: { create: adminField, update: adminField },
    },
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      label: { ko: '담당 언어', en: 'Languages' },
      admin: { description: { ko: '이 언어로 발행할 수 있습니다.', en: 'The languages this person may publish in.' } },
      options: [
        { value: 'ko', label: '한국어' },
        { value: 'en', label: 'English' },
      ],
      saveToJWT: true,
      access: { create: adminField, update: adminField },
    },
  ],
}
