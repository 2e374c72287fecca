import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`memory\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`article\` text,
  	\`block\` text,
  	\`category\` text,
  	\`source_language\` text,
  	\`target_language\` text,
  	\`source_hash\` text,
  	\`target_hash\` text,
  	\`source\` text,
  	\`target\` text,
  	\`sequence\` numeric
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`memory_key_idx\` ON \`memory\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`memory_article_idx\` ON \`memory\` (\`article\`);`)
  await db.run(sql`CREATE INDEX \`sourceHash_sequence_idx\` ON \`memory\` (\`source_hash\`,\`sequence\`);`)
  await db.run(sql`CREATE INDEX \`targetHash_sequence_idx\` ON \`memory\` (\`target_hash\`,\`sequence\`);`)
  await db.run(sql`CREATE TABLE \`machine_runs\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`language\` text,
  	\`state\` text,
  	\`machine\` text,
  	\`by\` text,
  	\`by_id\` text,
  	\`stop\` integer,
  	\`input\` text,
  	\`report\` text,
  	\`uid\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`machine_runs_state_idx\` ON \`machine_runs\` (\`state\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`machine_runs_uid_idx\` ON \`machine_runs\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`machine_runs_updated_at_idx\` ON \`machine_runs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`machine_runs_created_at_idx\` ON \`machine_runs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`translations\` ADD \`waived\` text;`)
  await db.run(sql`ALTER TABLE \`translations\` ADD \`waived_rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`translations\` ADD \`machine\` text;`)
  await db.run(sql`ALTER TABLE \`_translations_v\` ADD \`version_waived\` text;`)
  await db.run(sql`ALTER TABLE \`_translations_v\` ADD \`version_waived_rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`_translations_v\` ADD \`version_machine\` text;`)
  await db.run(sql`ALTER TABLE \`glossary\` ADD \`forbidden_ko\` text;`)
  await db.run(sql`ALTER TABLE \`glossary\` ADD \`forbidden_en\` text;`)
  await db.run(sql`ALTER TABLE \`glossary\` ADD \`category_id\` integer REFERENCES categories(id);`)
  await db.run(sql`ALTER TABLE \`glossary\` ADD \`case_sensitive\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`glossary_category_idx\` ON \`glossary\` (\`category_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`memory\`;`)
  await db.run(sql`DROP TABLE \`machine_runs\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_glossary\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`term_ko\` text,
  	\`term_en\` text,
  	\`note\` text,
  	\`title\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_glossary\`("id", "term_ko", "term_en", "note", "title", "updated_at", "created_at") SELECT "id", "term_ko", "term_en", "note", "title", "updated_at", "created_at" FROM \`glossary\`;`)
  await db.run(sql`DROP TABLE \`glossary\`;`)
  await db.run(sql`ALTER TABLE \`__new_glossary\` RENAME TO \`glossary\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`glossary_updated_at_idx\` ON \`glossary\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`glossary_created_at_idx\` ON \`glossary\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`translations\` DROP COLUMN \`waived\`;`)
  await db.run(sql`ALTER TABLE \`translations\` DROP COLUMN \`waived_rev\`;`)
  await db.run(sql`ALTER TABLE \`translations\` DROP COLUMN \`machine\`;`)
  await db.run(sql`ALTER TABLE \`_translations_v\` DROP COLUMN \`version_waived\`;`)
  await db.run(sql`ALTER TABLE \`_translations_v\` DROP COLUMN \`version_waived_rev\`;`)
  await db.run(sql`ALTER TABLE \`_translations_v\` DROP COLUMN \`version_machine\`;`)
}
