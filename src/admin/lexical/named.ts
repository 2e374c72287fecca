import type { FeatureProviderServer, ServerFeature } from '@payloadcms/richtext-lexical'

// biome-ignore lint/suspicious/noExplicitAny: a feature's own settings are not ours to know
type Provider = FeatureProviderServer<any, any, any>
// biome-ignore lint/suspicious/noExplicitAny: the same
type Feature = ServerFeature<any, any>

/** An editor feature under the name that a Korean news desk has for it; Payload's own is missing or a literal calque. */
export const named = <P extends Provider>(provider: P, ko: string): P => ({
  ...provider,
  feature: async (args: never): Promise<Feature> => {
    const feature: Feature = typeof provider.feature === 'function' ? await provider.feature(args) : provider.feature
    return { ...feature, i18n: { ...feature.i18n, ko: { ...feature.i18n?.ko, label: ko } } }
  },
})
