import {
  type Access,
  type CollectionConfig,
  type FieldAccess,
  type FieldHook,
  type TextField,
  ValidationError,
} from 'payload'
import { afterFailedLogin, afterLogin, beforeLogin } from './logins.ts'

type User = { id: number | string; role?: string | null } | null
const isAdmin = (user: unknown): boolean => (user as User)?.role === 'admin'

const admins: Access = ({ req }) => isAdmin(req.user)
const adminsAndOneself: Access = ({ req }) => isAdmin(req.user) || (req.user ? { id: { equals: req.user.id } } : false)
const adminField: FieldAccess = ({ req }) => isAdmin(req.user)

const refuseShortKey: FieldHook = ({ value, req }) => {
  if (!value || String(value).length >= 24) return value
  const message = 'At least 24 characters, made at random.'
  throw new ValidationError({ collection: 'users', errors: [{ path: 'apiKey', message }], req }, req.t)
}

/** A program's key acts with all rights of its user for as long as it stands, so admins alone make and take them. */
const apiKey: TextField = {
  name: 'apiKey',
  type: 'text',
  label: { ko: 'API 키', en: 'API key' },
  access: { create: adminField, read: () => false, update: adminField },
  // Before validation it is stored under lock already, and long.
  hooks: { beforeValidate: [refuseShortKey] },
}

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
    // An account that is guessed at from many places; one place is stopped long before (site/logins.ts).
    maxLoginAttempts: 200,
    lockTime: 5 * 60 * 1000,
    removeTokenFromResponses: true,
    // For programs, which have no browser that keeps a cookie from scripts. A key is shown once, when it is made.
    useAPIKey: true,
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
  // An account without a role says so in its row, rather than leaving the column out. A role that is taken away is gone.
  hooks: {
    beforeChange: [
      ({ data, originalDoc }) => ({ ...data, role: (data.role === undefined ? originalDoc?.role : data.role) ?? null }),
    ],
    beforeOperation: [beforeLogin],
    afterLogin: [afterLogin],
    afterError: [afterFailedLogin],
  },
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
      admin: {
        description: {
          ko: '이 사람이 맡는 언어입니다. 역할에 따라 이 언어로 쓰거나 발행합니다.',
          en: 'The languages this person works in: by their role they write or publish in them.',
        },
      },
      options: [
        { value: 'ko', label: '한국어' },
        { value: 'en', label: 'English' },
      ],
      saveToJWT: true,
      access: { create: adminField, update: adminField },
    },
    apiKey,
  ],
}
