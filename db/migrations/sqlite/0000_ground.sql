CREATE TABLE `articles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`section_id` integer NOT NULL,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`live_revision_id` integer,
	`created_at` integer NOT NULL,
	`first_published_at` integer,
	`published_at` integer,
	`updated_at` integer,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`live_revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "articles_state" CHECK("articles"."state" in ('draft', 'in review', 'sent back', 'approved', 'scheduled', 'published', 'unpublished')),
	CONSTRAINT "articles_live" CHECK(("articles"."state" = 'published') = ("articles"."live_revision_id" is not null) and ("articles"."state" <> 'published' or ("articles"."published_at" is not null and "articles"."first_published_at" is not null))),
	CONSTRAINT "articles_slug" CHECK("articles"."slug" <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_slug_unique` ON `articles` (`slug`);--> statement-breakpoint
CREATE INDEX `articles_latest` ON `articles` ("published_at" desc,"id" desc) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX `articles_of_section` ON `articles` (`section_id`,"published_at" desc,"id" desc) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX `articles_by_first_publication` ON `articles` ("first_published_at" desc,"id" desc) WHERE state = 'published';--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "corrections_kind" CHECK("corrections"."kind" in ('correction', 'clarification'))
);
--> statement-breakpoint
CREATE INDEX `corrections_of_article` ON `corrections` (`article_id`,"published_at" desc);--> statement-breakpoint
CREATE INDEX `corrections_latest` ON `corrections` ("published_at" desc,"id" desc);--> statement-breakpoint
CREATE TABLE `former_slugs` (
	`slug` text PRIMARY KEY NOT NULL,
	`article_id` integer NOT NULL,
	`since` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `live_authors` (
	`author_id` integer NOT NULL,
	`published_at` integer NOT NULL,
	`article_id` integer NOT NULL,
	PRIMARY KEY(`author_id`, `published_at`, `article_id`),
	FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `live_authors_of_article` ON `live_authors` (`article_id`);--> statement-breakpoint
CREATE TABLE `live_topics` (
	`topic_id` integer NOT NULL,
	`published_at` integer NOT NULL,
	`article_id` integer NOT NULL,
	PRIMARY KEY(`topic_id`, `published_at`, `article_id`),
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `live_topics_of_article` ON `live_topics` (`article_id`);--> statement-breakpoint
CREATE TABLE `related_articles` (
	`article_id` integer NOT NULL,
	`related_id` integer NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`score` real NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`article_id`, `related_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`related_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "related_articles_kind" CHECK("related_articles"."kind" in ('pinned', 'computed', 'barred')),
	CONSTRAINT "related_articles_other" CHECK("related_articles"."article_id" <> "related_articles"."related_id")
);
--> statement-breakpoint
CREATE INDEX `related_articles_backwards` ON `related_articles` (`related_id`);--> statement-breakpoint
CREATE TABLE `revision_bylines` (
	`revision_id` integer NOT NULL,
	`position` integer NOT NULL,
	`author_id` integer NOT NULL,
	PRIMARY KEY(`revision_id`, `position`),
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revision_bylines_once` ON `revision_bylines` (`revision_id`,`author_id`);--> statement-breakpoint
CREATE INDEX `revision_bylines_of_author` ON `revision_bylines` (`author_id`);--> statement-breakpoint
CREATE TABLE `revision_topics` (
	`revision_id` integer NOT NULL,
	`position` integer NOT NULL,
	`topic_id` integer NOT NULL,
	PRIMARY KEY(`revision_id`, `position`),
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revision_topics_once` ON `revision_topics` (`revision_id`,`topic_id`);--> statement-breakpoint
CREATE INDEX `revision_topics_of_topic` ON `revision_topics` (`topic_id`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`number` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
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
	FOREIGN KEY (`lead_media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revisions_direction" CHECK("revisions"."direction" in ('ltr', 'rtl'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_of_article` ON `revisions` (`article_id`,`number`);--> statement-breakpoint
CREATE TABLE `mails` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`subscriber_id` integer,
	`state` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`sent_at` integer,
	`last_error` text,
	`content` text,
	FOREIGN KEY (`subscriber_id`) REFERENCES `subscribers`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "mails_state" CHECK("mails"."state" in ('waiting', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `mails_due` ON `mails` (`due_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `mails_of_subscriber` ON `mails` (`subscriber_id`);--> statement-breakpoint
CREATE TABLE `media` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`content_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`duration_ms` integer,
	`alt` text NOT NULL,
	`caption` text NOT NULL,
	`credit` text NOT NULL,
	`rights` text NOT NULL,
	`focal_x` real DEFAULT 0.5 NOT NULL,
	`focal_y` real DEFAULT 0.5 NOT NULL,
	`poster_id` integer,
	`transcript` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`poster_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "media_kind" CHECK("media"."kind" in ('image', 'video')),
	CONSTRAINT "media_size" CHECK("media"."width" > 0 and "media"."height" > 0 and "media"."bytes" > 0),
	CONSTRAINT "media_focal" CHECK("media"."focal_x" between 0 and 1 and "media"."focal_y" between 0 and 1),
	CONSTRAINT "media_duration" CHECK(("media"."kind" = 'video') = ("media"."duration_ms" is not null))
);
--> statement-breakpoint
CREATE INDEX `media_by_hash` ON `media` (`hash`);--> statement-breakpoint
CREATE TABLE `media_tracks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`media_id` integer NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`label` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "media_tracks_kind" CHECK("media_tracks"."kind" in ('captions', 'subtitles', 'descriptions', 'chapters'))
);
--> statement-breakpoint
CREATE INDEX `media_tracks_of_media` ON `media_tracks` (`media_id`);--> statement-breakpoint
CREATE TABLE `page_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`page_id` integer NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`hash` text NOT NULL,
	`published_at` integer NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`page_id`) REFERENCES `pages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `page_versions_of_page` ON `page_versions` (`page_id`,`number`);--> statement-breakpoint
CREATE TABLE `pages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pages_slug_unique` ON `pages` (`slug`);--> statement-breakpoint
CREATE TABLE `changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `changes_by_time` ON `changes` (`changed_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_documents` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `confirmations` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`subscriber_id` integer NOT NULL,
	`newsletter_ids` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`subscriber_id`) REFERENCES `subscribers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `confirmations_of_subscriber` ON `confirmations` (`subscriber_id`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subscriber_id` integer NOT NULL,
	`given_at` integer NOT NULL,
	`wording` text NOT NULL,
	`newsletters` text NOT NULL,
	`terms_version` integer NOT NULL,
	`terms_hash` text NOT NULL,
	`privacy_version` integer NOT NULL,
	`privacy_hash` text NOT NULL,
	`page` text NOT NULL,
	`network` text NOT NULL,
	FOREIGN KEY (`subscriber_id`) REFERENCES `subscribers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consents_of_subscriber` ON `consents` (`subscriber_id`,`given_at`);--> statement-breakpoint
CREATE TABLE `newsletters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`cadence` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `newsletters_slug_unique` ON `newsletters` (`slug`);--> statement-breakpoint
CREATE TABLE `subscribers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	CONSTRAINT "subscribers_state" CHECK("subscribers"."state" in ('pending', 'confirmed', 'unsubscribed')),
	CONSTRAINT "subscribers_confirmed" CHECK("subscribers"."state" <> 'confirmed' or "subscribers"."confirmed_at" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscribers_emailKey_unique` ON `subscribers` (`email_key`);--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`subscriber_id` integer NOT NULL,
	`newsletter_id` integer NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`subscriber_id`, `newsletter_id`),
	FOREIGN KEY (`subscriber_id`) REFERENCES `subscribers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`newsletter_id`) REFERENCES `newsletters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `subscriptions_of_newsletter` ON `subscriptions` (`newsletter_id`,`subscriber_id`);--> statement-breakpoint
CREATE TABLE `authors` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`biography` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `authors_slug_unique` ON `authors` (`slug`);--> statement-breakpoint
CREATE TABLE `sections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sections_slug_unique` ON `sections` (`slug`);--> statement-breakpoint
CREATE TABLE `topics` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topics_slug_unique` ON `topics` (`slug`);