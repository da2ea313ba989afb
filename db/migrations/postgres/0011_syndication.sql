CREATE TABLE "hub_pings" (
	"feed" text PRIMARY KEY NOT NULL,
	"changes" integer DEFAULT 1 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "sitemap_parts" (
	"number" integer PRIMARY KEY NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "hub_pings_due" ON "hub_pings" USING btree ("due_at");--> statement-breakpoint
-- What is live already.
INSERT INTO sitemap_parts (number, changed_at)
	SELECT (id - 1) / 1000 + 1, max(coalesce(updated_at, published_at)) FROM articles WHERE state = 'published' GROUP BY 1;
