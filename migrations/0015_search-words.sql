-- The index of words: which entries have a word, as lists and bitmaps of rows. The store fills it when it is opened.
DROP TABLE `error_code_search`;--> statement-breakpoint
CREATE TABLE `search_postings` (
	`id` integer PRIMARY KEY NOT NULL,
	`entries` integer NOT NULL,
	`rows` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_words` (
	`id` integer PRIMARY KEY NOT NULL,
	`word` text NOT NULL,
	`stem` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_words_word_unique` ON `search_words` (`word`);--> statement-breakpoint
CREATE INDEX `search_words_stem` ON `search_words` (`stem`);--> statement-breakpoint
CREATE INDEX `error_codes_compact_code` ON `error_codes` (replace(replace(replace(replace(replace(replace(code_folded, '.', ''), '_', ''), '-', ''), ':', ''), '/', ''), ' ', ''));--> statement-breakpoint
CREATE INDEX `error_codes_code_number` ON `error_codes` (CAST(substr(code_folded, length(rtrim(code_folded, '0123456789')) + 1) AS INTEGER)) WHERE CAST(substr(code_folded, length(rtrim(code_folded, '0123456789')) + 1) AS INTEGER) > 0;