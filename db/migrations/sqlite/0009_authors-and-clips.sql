CREATE TABLE `live_clips` (
	`published_at` integer NOT NULL,
	`article_id` integer NOT NULL,
	PRIMARY KEY(`published_at`, `article_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `live_clips_of_article` ON `live_clips` (`article_id`);--> statement-breakpoint
CREATE TABLE `portraits` (
	`author_id` integer PRIMARY KEY NOT NULL,
	`media_id` integer NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `portraits_of_media` ON `portraits` (`media_id`);--> statement-breakpoint
ALTER TABLE `authors` ADD `email` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `authors` ADD `links` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
INSERT INTO `live_clips` (`published_at`, `article_id`) SELECT a.published_at, a.id FROM `articles` a JOIN `revisions` r ON r.id = a.live_revision_id JOIN `media` m ON m.id = r.lead_media_id WHERE a.state = 'published' AND m.kind = 'video';
