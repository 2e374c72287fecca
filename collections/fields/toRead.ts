/** A JSON field that only the plugin writes, shown in words. */
export const toRead = { admin: { readOnly: true, components: { Field: 'payload-bilingual/client#RecordField' } } }
