import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`desk\` ADD \`ko_saved_since\` text;`)
  await db.run(sql`ALTER TABLE \`desk\` ADD \`en_saved_since\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`desk\` DROP COLUMN \`ko_saved_since\`;`)
  await db.run(sql`ALTER TABLE \`desk\` DROP COLUMN \`en_saved_since\`;`)
}
