DROP INDEX "articles_by_state";--> statement-breakpoint
CREATE INDEX "articles_by_state" ON "articles" USING btree ("state","changed_at" desc,"id" desc) WHERE state <> 'published';