import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`koKind_byAge_idx\` ON \`desk\` (\`ko_kind\`,\`by_age\`);`)
  await db.run(sql`CREATE INDEX \`enKind_byAge_idx\` ON \`desk\` (\`en_kind\`,\`by_age\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`koKind_byAge_idx\`;`)
  await db.run(sql`DROP INDEX \`enKind_byAge_idx\`;`)
}
