CREATE TABLE `hub_pings` (
	`feed` text PRIMARY KEY NOT NULL,
	`changes` integer DEFAULT 1 NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `hub_pings_due` ON `hub_pings` (`due_at`);--> statement-breakpoint
CREATE TABLE `sitemap_parts` (
	`number` integer PRIMARY KEY NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
-- What is live already.
INSERT INTO sitemap_parts (number, changed_at)
	SELECT (id - 1) / 1000 + 1, max(coalesce(updated_at, published_at)) FROM articles WHERE state = 'published' GROUP BY 1;
