CREATE INDEX `related_articles_in_order` ON `related_articles` (`article_id`,`position`);--> statement-breakpoint
CREATE INDEX `newsletters_in_order` ON `newsletters` (`position`,`id`);--> statement-breakpoint
CREATE INDEX `sections_in_order` ON `sections` (`position`,`id`);