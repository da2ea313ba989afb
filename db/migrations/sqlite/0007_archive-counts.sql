CREATE TABLE `archive_counts` (
	`unit` text NOT NULL,
	`period` text NOT NULL,
	`articles` integer NOT NULL,
	PRIMARY KEY(`unit`, `period`),
	CONSTRAINT "archive_counts_unit" CHECK("archive_counts"."unit" in ('year', 'month', 'day'))
);
