-- What follows may take minutes of a large archive.
SET LOCAL statement_timeout = 0;
--> statement-breakpoint
CREATE TABLE "renamed_in_index" (
	"kind" text NOT NULL,
	"named_id" integer NOT NULL,
	"done_up_to" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "renamed_in_index_kind_named_id_pk" PRIMARY KEY("kind","named_id"),
	CONSTRAINT "renamed_in_index_kind" CHECK ("renamed_in_index"."kind" in ('topic', 'author'))
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text COLLATE "C" PRIMARY KEY NOT NULL,
	"articles" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_words_by_second_letters" ON "search_words" USING btree (substr(word, 2, 2));
--> statement-breakpoint
-- A document's words are kept with their places, a headline's apart: to rank by them they would have to be read anew each time.
ALTER TABLE search_documents ADD COLUMN words tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', content), 'D')
) STORED;
--> statement-breakpoint
DROP INDEX search_index;
--> statement-breakpoint
CREATE INDEX search_index ON search_documents USING gin (words);
--> statement-breakpoint
INSERT INTO search_words (word, articles) SELECT word, ndoc FROM ts_stat('SELECT words FROM search_documents');
