export { BlockIdsFeatureClient } from '../admin/lexical/blockIds.client.tsx'
export { LanguageMarkFeatureClient } from '../admin/lexical/languageMark.client.tsx'
