CREATE TABLE `renamed_in_index` (
	`kind` text NOT NULL,
	`named_id` integer NOT NULL,
	`done_up_to` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`kind`, `named_id`),
	CONSTRAINT "renamed_in_index_kind" CHECK("renamed_in_index"."kind" in ('topic', 'author'))
);
--> statement-breakpoint
CREATE TABLE `search_words` (
	`word` text PRIMARY KEY NOT NULL,
	`articles` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `search_words_by_second_letters` ON `search_words` (substr(word, 2, 2));
--> statement-breakpoint
-- What is indexed already is counted once. https://sqlite.org/fts5.html#the_fts5vocab_virtual_table_module
CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab('search_index', 'row');
--> statement-breakpoint
INSERT INTO search_words (word, articles) SELECT term, doc FROM search_vocabulary;
--> statement-breakpoint
DROP TABLE search_vocabulary;
