import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`desk\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`article\` text,
  	\`working_title\` text,
  	\`original_language\` text,
  	\`category\` text,
  	\`byline\` text,
  	\`changed\` text,
  	\`weight\` numeric,
  	\`stamp\` text,
  	\`turn\` numeric,
  	\`by_age\` text,
  	\`by_weight\` text,
  	\`by_changed\` text,
  	\`ko_state\` text,
  	\`ko_base\` text,
  	\`ko_public\` text,
  	\`ko_title\` text,
  	\`ko_live_title\` text,
  	\`ko_kind\` text,
  	\`ko_who\` text,
  	\`ko_since\` text,
  	\`ko_assignee\` text,
  	\`ko_due\` text,
  	\`ko_out\` text,
  	\`ko_document\` text,
  	\`en_state\` text,
  	\`en_base\` text,
  	\`en_public\` text,
  	\`en_title\` text,
  	\`en_live_title\` text,
  	\`en_kind\` text,
  	\`en_who\` text,
  	\`en_since\` text,
  	\`en_assignee\` text,
  	\`en_due\` text,
  	\`en_out\` text,
  	\`en_document\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`desk_uid_idx\` ON \`desk\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`desk_article_idx\` ON \`desk\` (\`article\`);`)
  await db.run(sql`CREATE INDEX \`desk_by_age_idx\` ON \`desk\` (\`by_age\`);`)
  await db.run(sql`CREATE INDEX \`desk_by_weight_idx\` ON \`desk\` (\`by_weight\`);`)
  await db.run(sql`CREATE INDEX \`desk_by_changed_idx\` ON \`desk\` (\`by_changed\`);`)
  await db.run(sql`CREATE INDEX \`koState_byAge_idx\` ON \`desk\` (\`ko_state\`,\`by_age\`);`)
  await db.run(sql`CREATE INDEX \`koState_byWeight_idx\` ON \`desk\` (\`ko_state\`,\`by_weight\`);`)
  await db.run(sql`CREATE INDEX \`koState_byChanged_idx\` ON \`desk\` (\`ko_state\`,\`by_changed\`);`)
  await db.run(sql`CREATE INDEX \`koPublic_byChanged_idx\` ON \`desk\` (\`ko_public\`,\`by_changed\`);`)
  await db.run(sql`CREATE INDEX \`koAssignee_byAge_idx\` ON \`desk\` (\`ko_assignee\`,\`by_age\`);`)
  await db.run(sql`CREATE INDEX \`enState_byAge_idx\` ON \`desk\` (\`en_state\`,\`by_age\`);`)
  await db.run(sql`CREATE INDEX \`enState_byWeight_idx\` ON \`desk\` (\`en_state\`,\`by_weight\`);`)
  await db.run(sql`CREATE INDEX \`enState_byChanged_idx\` ON \`desk\` (\`en_state\`,\`by_changed\`);`)
  await db.run(sql`CREATE INDEX \`enPublic_byChanged_idx\` ON \`desk\` (\`en_public\`,\`by_changed\`);`)
  await db.run(sql`CREATE INDEX \`enAssignee_byAge_idx\` ON \`desk\` (\`en_assignee\`,\`by_age\`);`)
  await db.run(sql`CREATE INDEX \`category_byChanged_idx\` ON \`desk\` (\`category\`,\`by_changed\`);`)
  await db.run(sql`CREATE INDEX \`byline_byChanged_idx\` ON \`desk\` (\`byline\`,\`by_changed\`);`)
  await db.run(sql`ALTER TABLE \`translations\` ADD \`due\` text;`)
  await db.run(sql`ALTER TABLE \`translations\` ADD \`remarks\` text;`)
  await db.run(sql`ALTER TABLE \`_translations_v\` ADD \`version_due\` text;`)
  await db.run(sql`ALTER TABLE \`_translations_v\` ADD \`version_remarks\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`desk\`;`)
  await db.run(sql`ALTER TABLE \`translations\` DROP COLUMN \`due\`;`)
  await db.run(sql`ALTER TABLE \`translations\` DROP COLUMN \`remarks\`;`)
  await db.run(sql`ALTER TABLE \`_translations_v\` DROP COLUMN \`version_due\`;`)
  await db.run(sql`ALTER TABLE \`_translations_v\` DROP COLUMN \`version_remarks\`;`)
}
