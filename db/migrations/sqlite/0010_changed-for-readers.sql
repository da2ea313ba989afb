ALTER TABLE `articles` ADD `changed_for_readers_at` integer;--> statement-breakpoint
CREATE INDEX `articles_changed_for_readers` ON `articles` (`changed_for_readers_at`,`id`) WHERE changed_for_readers_at is not null;--> statement-breakpoint
-- What readers were given before is as if it had changed when it last went live, or was withdrawn.
UPDATE articles SET changed_for_readers_at = CASE
  WHEN state = 'published' THEN coalesce((SELECT max(at) FROM publications WHERE publications.article_id = articles.id), published_at)
  ELSE coalesce(changed_at, published_at)
END WHERE first_published_at IS NOT NULL;
