DROP INDEX `published_rows_edition`;--> statement-breakpoint
CREATE INDEX `published_rows_edition` ON `published_rows` (`edition_id`,`since`,`line`);