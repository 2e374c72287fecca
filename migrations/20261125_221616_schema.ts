import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`editions\` ADD \`edition_kind\` text;`)
  await db.run(sql`ALTER TABLE \`editions\` ADD \`languages\` text;`)
  await db.run(sql`ALTER TABLE \`editions\` ADD \`seen_at\` text;`)
  await db.run(sql`CREATE INDEX \`language_live_editionKind_sortKey_idx\` ON \`editions\` (\`language\`,\`live\`,\`edition_kind\`,\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`language_live_languages_sortKey_idx\` ON \`editions\` (\`language\`,\`live\`,\`languages\`,\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`language_live_sequence_idx\` ON \`editions\` (\`language\`,\`live\`,\`sequence\`);`)
  await db.run(sql`CREATE INDEX \`releases_at_idx\` ON \`releases\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`term_language_sequence_idx\` ON \`edition_terms\` (\`term\`,\`language\`,\`sequence\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`releases_at_idx\`;`)
  await db.run(sql`DROP INDEX \`language_live_editionKind_sortKey_idx\`;`)
  await db.run(sql`DROP INDEX \`language_live_languages_sortKey_idx\`;`)
  await db.run(sql`DROP INDEX \`language_live_sequence_idx\`;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`edition_kind\`;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`languages\`;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`seen_at\`;`)
  await db.run(sql`DROP INDEX \`term_language_sequence_idx\`;`)
}
