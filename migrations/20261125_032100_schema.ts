import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`translations\` ADD \`remarks_rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`_translations_v\` ADD \`version_remarks_rev\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`translations\` DROP COLUMN \`remarks_rev\`;`)
  await db.run(sql`ALTER TABLE \`_translations_v\` DROP COLUMN \`version_remarks_rev\`;`)
}
