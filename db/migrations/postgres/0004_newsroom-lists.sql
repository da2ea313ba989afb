DROP INDEX "articles_by_change";--> statement-breakpoint
DROP INDEX "articles_by_headline";--> statement-breakpoint
ALTER TABLE "page_versions" ADD COLUMN "published_by_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "articles_by_publication" ON "articles" USING btree ("published_at" desc,"id" desc,"state","section_id","made_by_id","given_to_id","head_revision_id","changed_at");--> statement-breakpoint
CREATE INDEX "articles_by_change" ON "articles" USING btree ("changed_at" desc,"id" desc,"state","section_id","made_by_id","given_to_id","head_revision_id");--> statement-breakpoint
CREATE INDEX "articles_by_headline" ON "articles" USING btree ("working_headline","id","state","section_id","made_by_id","given_to_id","head_revision_id","changed_at");