CREATE INDEX "media_of_kind" ON "media" USING btree ("kind","id" desc);--> statement-breakpoint
-- What lies there already is found by its words too; accents stay as they are until somebody changes it.
UPDATE media SET search_text = lower(trim(replace(name, '-', ' ') || ' ' || alt || ' ' || caption || ' ' || credit)) WHERE search_text = '';
--> statement-breakpoint
-- The full-text index over what the newsroom looks for among pictures and clips.
CREATE INDEX media_index ON media USING gin (to_tsvector('simple', search_text));
