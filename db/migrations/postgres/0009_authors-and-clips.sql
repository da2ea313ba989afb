CREATE TABLE "live_clips" (
	"published_at" timestamp (3) with time zone NOT NULL,
	"article_id" integer NOT NULL,
	CONSTRAINT "live_clips_published_at_article_id_pk" PRIMARY KEY("published_at","article_id")
);
--> statement-breakpoint
CREATE TABLE "portraits" (
	"author_id" integer PRIMARY KEY NOT NULL,
	"media_id" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "authors" ADD COLUMN "email" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "authors" ADD COLUMN "links" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "live_clips" ADD CONSTRAINT "live_clips_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portraits" ADD CONSTRAINT "portraits_author_id_authors_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."authors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portraits" ADD CONSTRAINT "portraits_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "live_clips_of_article" ON "live_clips" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "portraits_of_media" ON "portraits" USING btree ("media_id");--> statement-breakpoint
INSERT INTO "live_clips" ("published_at", "article_id") SELECT a.published_at, a.id FROM "articles" a JOIN "revisions" r ON r.id = a.live_revision_id JOIN "media" m ON m.id = r.lead_media_id WHERE a.state = 'published' AND m.kind = 'video';
