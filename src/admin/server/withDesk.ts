import type { CollectionConfig, Config, UIField } from 'payload'
import { deskboard as en } from '../../languages/en/deskboard.ts'
import { deskboard as ko } from '../../languages/ko/deskboard.ts'
import type { SanitizedOptions } from '../../options.ts'
import { deskEndpoints } from './endpoints.ts'
import { overEditors, withWords, wordsOver } from './payloadWords.ts'

/** Above a translation: the text it is made from. */
const source: UIField = {
  name: 'source',
  type: 'ui',
  admin: {
    components: { Field: 'payload-bilingual/client#SourcePanel' },
    condition: (data) => data?.kind !== 'original',
  },
}

/** Above any text: when it goes out by itself, and with which words. */
const scheduled: UIField = {
  name: 'scheduledPanel',
  type: 'ui',
  admin: { components: { Field: 'payload-bilingual/client#ScheduledPanel' } },
}

/** Above a translation: what a machine or the memory fills in, and what of it is to be looked at. */
const machine: UIField = {
  name: 'machinePanel',
  type: 'ui',
  admin: {
    components: { Field: 'payload-bilingual/client#MachinePanel' },
    condition: (data) => data?.kind !== 'original',
  },
}

/** Above any text: what editors said of it. */
const remarks: UIField = {
  name: 'remarksPanel',
  type: 'ui',
  admin: { components: { Field: 'payload-bilingual/client#RemarksPanel' } },
}

/** Beside any text: what the checks find in it. */
const checks: UIField = {
  name: 'checksPanel',
  type: 'ui',
  admin: { position: 'sidebar', components: { Field: 'payload-bilingual/client#ChecksPanel' } },
}

/**
 * Adds the desk to the admin: its endpoints, the card on the dashboard, the live preview of texts, Payload's own words
 * in a desk's Korean.
 * Payload's document locks give way to our own panel for another's save, which loses nothing.
 */
export function withDesk(config: Config, { slugs }: Pick<SanitizedOptions, 'slugs'>): Config {
  const workingCopies = [slugs.articles, slugs.translations]
  const desk = (collection: CollectionConfig): CollectionConfig => {
    if (!workingCopies.includes(collection.slug)) return collection
    const text = collection.slug === slugs.translations
    const { components } = collection.admin ?? {}
    const { edit } = components ?? {}
    return {
      ...collection,
      lockDocuments: false,
      admin: {
        ...(text && { livePreview: { url: `${config.routes?.api ?? '/api'}/bilingual/preview/frame` } }),
        ...collection.admin,
        components: {
          ...components,
          edit: {
            ...edit,
            editMenuItems: [
              ...(edit?.editMenuItems ?? []),
              'payload-bilingual/client#WithdrawAndTrash',
              'payload-bilingual/client#TrashOriginal',
            ],
          },
        },
      },
      fields: text
        ? [
            scheduled,
            source,
            machine,
            remarks,
            checks,
            ...collection.fields.map((field) => withWords(field, config.i18n?.translations)),
          ]
        : collection.fields,
    }
  }
  const { admin, i18n, onInit } = config
  return {
    ...config,
    i18n: { ...i18n, translations: wordsOver(i18n?.translations, config) },
    onInit: async (payload) => {
      // Again, where an editor of the host's was made after the plugin's.
      overEditors(payload.config, i18n?.translations)
      await onInit?.(payload)
    },
    collections: config.collections?.map(desk),
    endpoints: [...(config.endpoints ?? []), ...deskEndpoints],
    admin: {
      ...admin,
      custom: { ...admin?.custom, bilingual: { slugs } },
      components: {
        ...admin?.components,
        beforeNavLinks: [...(admin?.components?.beforeNavLinks ?? []), 'payload-bilingual/client#DeskNavLink'],
        beforeDashboard: [
          ...(admin?.components?.beforeDashboard ?? []),
          'payload-bilingual/client#DeskCard',
          'payload-bilingual/client#DashboardCard',
        ],
        views: {
          bilingualDesk: {
            Component: 'payload-bilingual/rsc#DeskView',
            path: '/desk',
            // Payload takes one title for everybody.
            meta: { title: `${ko.title} · ${en.title}` },
          },
          ...admin?.components?.views,
        },
      },
    },
  }
}
