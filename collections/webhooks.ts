import type { CollectionConfig } from 'payload'
import { nobody, those } from '../src/access/payload.ts'
import { desk as en } from '../src/languages/en/desk.ts'
import { languages } from '../src/languages/index.ts'
import { label } from '../src/languages/interface.ts'
import { desk as ko } from '../src/languages/ko/desk.ts'
import type { SanitizedOptions } from '../src/options.ts'
import { KINDS } from '../src/webhooks/types.ts'
import { languageLabel } from './fields/index.ts'
import { groups } from './groups.ts'

const leaveEmpty = label('비워 두면 모두 보냅니다.', 'Left empty, all are sent.')
const kinds = KINDS.map((value) => ({ value, label: label(ko.acts[value] ?? value, en.acts[value] ?? value) }))

/** Addresses that are told of what happens. Where each stands in the log is kept apart, in webhook-places. */
export const webhooks = ({ slugs }: SanitizedOptions): CollectionConfig => ({
  slug: slugs.webhooks,
  labels: { singular: label('웹훅', 'Webhook'), plural: label('웹훅', 'Webhooks') },
  typescript: { interface: 'BilingualWebhook' },
  disableDuplicate: true,
  access: {
    create: those('set webhooks'),
    read: those('set webhooks'),
    update: those('set webhooks'),
    delete: those('set webhooks'),
  },
  admin: { group: groups.site, useAsTitle: 'url', defaultColumns: ['url', 'on', 'languages', 'kinds'] },
  fields: [
    {
      name: 'url',
      type: 'text',
      required: true,
      label: label('받는 주소', 'Address'),
      admin: {
        description: label(
          '일이 생길 때마다 이 주소로 보냅니다(Standard Webhooks). 기사 내용은 들어 있지 않고, 무엇을 가져가면 되는지만 알립니다.',
          'Told of each act as it happens (Standard Webhooks). No text of an article is sent, only what to fetch.',
        ),
      },
    },
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      label: label('언어', 'Languages'),
      options: languages.map(({ code }) => ({ value: code, label: languageLabel(code) })),
      admin: { description: leaveEmpty },
    },
    {
      name: 'kinds',
      type: 'select',
      hasMany: true,
      label: label('종류', 'Kinds'),
      options: kinds,
      admin: { description: leaveEmpty },
    },
    {
      name: 'categories',
      type: 'relationship',
      relationTo: slugs.categories,
      hasMany: true,
      label: label('분류', 'Categories'),
      admin: {
        description: label(
          '비워 두면 모두 보냅니다. 기사가 이 분류에서 나갈 때도 알립니다.',
          'Left empty, all are sent. An article that leaves one of them is told of as well.',
        ),
      },
    },
    {
      name: 'on',
      type: 'checkbox',
      defaultValue: true,
      index: true,
      label: label('켜짐', 'On'),
      admin: { position: 'sidebar' },
    },
    { name: 'sending', type: 'ui', admin: { components: { Field: 'payload-bilingual/client#WebhookPanel' } } },
  ],
})

/** Written by the plugin alone, through the database adapter. */
const ownRows = {
  timestamps: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false as const,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
} satisfies Partial<CollectionConfig>

/** Where each webhook stands in the log, who sends to it now, and its sealed secrets. Nobody reads it through Payload. */
export const webhookPlaces = ({ slugs }: SanitizedOptions): CollectionConfig => ({
  ...ownRows,
  slug: slugs['webhook-places'],
  labels: { singular: label('웹훅 위치', 'Webhook place'), plural: label('웹훅 위치', 'Webhook places') },
  typescript: { interface: 'BilingualWebhookPlace' },
  fields: [
    { name: 'endpoint', type: 'text', unique: true, index: true },
    { name: 'cursor', type: 'number' },
    { name: 'lease', type: 'text' },
    { name: 'leaseUntil', type: 'text' },
    { name: 'queuedAt', type: 'text' },
    { name: 'failures', type: 'number' },
    { name: 'failingSince', type: 'text' },
    { name: 'dueAt', type: 'text' },
    { name: 'halted', type: 'text' },
    { name: 'secrets', type: 'json' },
  ],
})

/** What came of each event that was sent; shown beside its webhook. */
export const webhookDeliveries = ({ slugs }: SanitizedOptions): CollectionConfig => ({
  ...ownRows,
  slug: slugs['webhook-deliveries'],
  labels: { singular: label('웹훅 전달', 'Webhook delivery'), plural: label('웹훅 전달', 'Webhook deliveries') },
  typescript: { interface: 'BilingualWebhookDelivery' },
  indexes: [{ fields: ['endpoint', 'sequence'] }],
  fields: [
    { name: 'key', type: 'text', unique: true, index: true },
    { name: 'endpoint', type: 'text' },
    { name: 'sequence', type: 'number' },
    { name: 'kind', type: 'text' },
    { name: 'subject', type: 'text' },
    { name: 'state', type: 'text' },
    { name: 'tries', type: 'number' },
    { name: 'status', type: 'number' },
    { name: 'answer', type: 'textarea' },
    { name: 'milliseconds', type: 'number' },
    { name: 'at', type: 'text' },
  ],
})
