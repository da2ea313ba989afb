CREATE TABLE `publications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`revision_id` integer NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	`change` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "publications_change" CHECK("publications"."change" in ('first', 'again', 'correction', 'clarification', 'new information', 'minor'))
);
--> statement-breakpoint
CREATE INDEX `publications_of_article` ON `publications` (`article_id`,"id" desc);--> statement-breakpoint
CREATE INDEX `publications_of_revision` ON `publications` (`revision_id`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`staff_id` integer,
	`actor_name` text NOT NULL,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` integer,
	`subject_name` text NOT NULL,
	`summary` text NOT NULL,
	`details` text NOT NULL,
	`address` text NOT NULL,
	CONSTRAINT "audit_log_actor" CHECK("audit_log"."actor_kind" in ('staff', 'scheduler', 'command line', 'nobody'))
);
--> statement-breakpoint
CREATE INDEX `audit_log_of_subject` ON `audit_log` (`subject_kind`,`subject_id`,"id" desc);--> statement-breakpoint
CREATE INDEX `audit_log_of_staff` ON `audit_log` (`staff_id`,"id" desc);--> statement-breakpoint
CREATE INDEX `audit_log_of_action` ON `audit_log` (`action`,"id" desc);--> statement-breakpoint
CREATE INDEX `audit_log_by_time` ON `audit_log` ("at" desc);--> statement-breakpoint
CREATE TABLE `drafts` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by_id` integer,
	`saved_by_name` text NOT NULL,
	`tab` text NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `preview_links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_name` text NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `preview_links_tokenHash_unique` ON `preview_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `preview_links_of_article` ON `preview_links` (`article_id`);--> statement-breakpoint
CREATE TABLE `set_aside_drafts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`staff_id` integer,
	`staff_name` text NOT NULL,
	`at` integer NOT NULL,
	`tab` text NOT NULL,
	`reason` text NOT NULL,
	`settled_at` integer,
	`content` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `set_aside_drafts_of_article` ON `set_aside_drafts` (`article_id`,"id" desc);--> statement-breakpoint
CREATE TABLE `shown_media` (
	`media_id` integer NOT NULL,
	`shown_by` text NOT NULL,
	PRIMARY KEY(`media_id`, `shown_by`),
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shown_media_by` ON `shown_media` (`shown_by`);--> statement-breakpoint
CREATE TABLE `desk_documents` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `known_devices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff_id` integer NOT NULL,
	`token_hash` text NOT NULL,
	`first_seen_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `known_devices_once` ON `known_devices` (`staff_id`,`token_hash`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff_id` integer NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_codes_once` ON `recovery_codes` (`staff_id`,`code_hash`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`token_hash` text NOT NULL,
	`staff_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`device` text NOT NULL,
	`address` text NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_tokenHash_unique` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_of_staff` ON `sessions` (`staff_id`);--> statement-breakpoint
CREATE INDEX `sessions_by_end` ON `sessions` (`ends_at`);--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_failed_at` integer NOT NULL,
	`not_before` integer NOT NULL,
	`known` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_attempts_by_time` ON `sign_in_attempts` (`last_failed_at`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text,
	`author_id` integer,
	`created_at` integer NOT NULL,
	`disabled_at` integer,
	`totp_secret` text,
	`totp_confirmed_at` integer,
	`totp_last_step` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_role" CHECK("staff"."role" in ('contributor', 'author', 'editor', 'admin'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_emailKey_unique` ON `staff` (`email_key`);--> statement-breakpoint
CREATE INDEX `staff_by_name` ON `staff` (`name`);--> statement-breakpoint
CREATE TABLE `staff_tokens` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`token_hash` text NOT NULL,
	`staff_id` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_tokens_kind" CHECK("staff_tokens"."kind" in ('set-up', 'invitation', 'password reset', 'code', 'ticket'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_tokens_tokenHash_unique` ON `staff_tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `staff_tokens_of_staff` ON `staff_tokens` (`staff_id`,`kind`);--> statement-breakpoint
CREATE INDEX `staff_tokens_by_expiry` ON `staff_tokens` (`expires_at`);--> statement-breakpoint
CREATE TABLE `former_names` (
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`named_id` integer NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`kind`, `slug`),
	CONSTRAINT "former_names_kind" CHECK("former_names"."kind" in ('section', 'topic', 'author'))
);
--> statement-breakpoint
CREATE INDEX `former_names_of` ON `former_names` (`kind`,`named_id`);--> statement-breakpoint
-- The tables are made anew. Whoever migrates has switched foreign keys off (`db/dialect/sqlite.ts`); triggers that name
-- them are left as they are by the old way of renaming, and those on them are made again in the next migration.
PRAGMA legacy_alter_table=ON;--> statement-breakpoint
CREATE TABLE `__new_articles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`section_id` integer,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`live_revision_id` integer,
	`created_at` integer NOT NULL,
	`first_published_at` integer,
	`published_at` integer,
	`updated_at` integer,
	`made_by_id` integer,
	`given_to_id` integer,
	`head_revision_id` integer,
	`working_headline` text DEFAULT '' NOT NULL,
	`changed_at` integer,
	`changed_by_name` text DEFAULT '' NOT NULL,
	`has_changes` integer DEFAULT false NOT NULL,
	`embargo_until` integer,
	`scheduled_for` integer,
	`scheduled_revision_id` integer,
	`scheduled_by_id` integer,
	`scheduled_change` text,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`live_revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_to_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`head_revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scheduled_revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scheduled_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "articles_state" CHECK("state" in ('draft', 'in review', 'sent back', 'approved', 'scheduled', 'published', 'unpublished')),
	CONSTRAINT "articles_live" CHECK(("state" = 'published') = ("live_revision_id" is not null) and ("state" <> 'published' or ("published_at" is not null and "first_published_at" is not null and "section_id" is not null))),
	CONSTRAINT "articles_scheduled" CHECK(("scheduled_for" is null) = ("scheduled_revision_id" is null) and ("state" <> 'scheduled' or "scheduled_for" is not null)),
	CONSTRAINT "articles_slug" CHECK("slug" <> '')
);
--> statement-breakpoint
INSERT INTO `__new_articles`("id", "slug", "section_id", "state", "version", "live_revision_id", "created_at", "first_published_at", "published_at", "updated_at") SELECT "id", "slug", "section_id", "state", "version", "live_revision_id", "created_at", "first_published_at", "published_at", "updated_at" FROM `articles`;--> statement-breakpoint
DROP TABLE `articles`;--> statement-breakpoint
ALTER TABLE `__new_articles` RENAME TO `articles`;--> statement-breakpoint
CREATE UNIQUE INDEX `articles_slug_unique` ON `articles` (`slug`);--> statement-breakpoint
CREATE INDEX `articles_latest` ON `articles` ("published_at" desc,"id" desc) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX `articles_of_section` ON `articles` (`section_id`,"published_at" desc,"id" desc) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX `articles_by_first_publication` ON `articles` ("first_published_at" desc,"id" desc) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX `articles_due` ON `articles` (`scheduled_for`) WHERE scheduled_for is not null;--> statement-breakpoint
CREATE INDEX `articles_by_change` ON `articles` ("changed_at" desc,"id" desc);--> statement-breakpoint
CREATE INDEX `articles_by_state` ON `articles` (`state`,"changed_at" desc,"id" desc);--> statement-breakpoint
CREATE INDEX `articles_by_section` ON `articles` (`section_id`,"changed_at" desc,"id" desc);--> statement-breakpoint
CREATE INDEX `articles_made_by` ON `articles` (`made_by_id`,"changed_at" desc,"id" desc);--> statement-breakpoint
CREATE INDEX `articles_given_to` ON `articles` (`given_to_id`,"changed_at" desc,"id" desc);--> statement-breakpoint
CREATE INDEX `articles_by_headline` ON `articles` (`working_headline`,"id" desc);--> statement-breakpoint
CREATE INDEX `articles_with_changes` ON `articles` ("changed_at" desc) WHERE has_changes;--> statement-breakpoint
CREATE TABLE `__new_revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`number` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_by_id` integer,
	`purpose` text DEFAULT 'brought in' NOT NULL,
	`comment` text DEFAULT '' NOT NULL,
	`slug` text DEFAULT '' NOT NULL,
	`section_id` integer,
	`embargo_until` integer,
	`notes` text DEFAULT '' NOT NULL,
	`related_choice` text,
	`headline` text NOT NULL,
	`standfirst` text NOT NULL,
	`place` text NOT NULL,
	`lead_media_id` integer,
	`search_title` text NOT NULL,
	`search_description` text NOT NULL,
	`social_text` text NOT NULL,
	`language` text NOT NULL,
	`direction` text NOT NULL,
	`words` integer NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revisions_direction" CHECK("direction" in ('ltr', 'rtl')),
	CONSTRAINT "revisions_purpose" CHECK("purpose" in ('saved', 'submitted', 'approved', 'sent back', 'scheduled', 'published', 'updated', 'taken back', 'brought in'))
);
--> statement-breakpoint
INSERT INTO `__new_revisions`("id", "article_id", "number", "created_at", "created_by", "headline", "standfirst", "place", "lead_media_id", "search_title", "search_description", "social_text", "language", "direction", "words", "body") SELECT "id", "article_id", "number", "created_at", "created_by", "headline", "standfirst", "place", "lead_media_id", "search_title", "search_description", "social_text", "language", "direction", "words", "body" FROM `revisions`;--> statement-breakpoint
DROP TABLE `revisions`;--> statement-breakpoint
ALTER TABLE `__new_revisions` RENAME TO `revisions`;--> statement-breakpoint
PRAGMA legacy_alter_table=OFF;--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_of_article` ON `revisions` (`article_id`,`number`);--> statement-breakpoint
CREATE INDEX `revisions_in_section` ON `revisions` (`section_id`);--> statement-breakpoint
ALTER TABLE `media` ADD `added_by_id` integer REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `media` ADD `search_text` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `media_of_poster` ON `media` (`poster_id`);--> statement-breakpoint
CREATE INDEX `media_newest` ON `media` ("created_at" desc,"id" desc);--> statement-breakpoint
ALTER TABLE `topics` ADD `merged_into_id` integer REFERENCES topics(id);--> statement-breakpoint
CREATE INDEX `topics_by_name` ON `topics` (`name`);--> statement-breakpoint
CREATE INDEX `topics_merged` ON `topics` (`merged_into_id`);