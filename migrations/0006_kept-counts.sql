-- How many error codes each vendor and each service has of each category, lifecycle, list of statuses and so on, so that
-- no list has to be walked through to be counted. The write door keeps the counts in step within each transaction. A row
-- whose entries have all gone stays, with 0.
CREATE TABLE `service_counts` (
	`vendor_id` integer NOT NULL,
	`service_id` integer NOT NULL,
	`category_id` integer NOT NULL,
	`lifecycle` text NOT NULL,
	`http_statuses` text NOT NULL,
	`corrected` integer NOT NULL,
	`needs_review` integer NOT NULL,
	`entries` integer NOT NULL,
	PRIMARY KEY(`service_id`, `category_id`, `lifecycle`, `http_statuses`, `corrected`, `needs_review`)
) WITHOUT ROWID;--> statement-breakpoint
CREATE TABLE `vendor_counts` (
	`vendor_id` integer NOT NULL,
	`category_id` integer NOT NULL,
	`lifecycle` text NOT NULL,
	`http_statuses` text NOT NULL,
	`corrected` integer NOT NULL,
	`needs_review` integer NOT NULL,
	`entries` integer NOT NULL,
	PRIMARY KEY(`vendor_id`, `category_id`, `lifecycle`, `http_statuses`, `corrected`, `needs_review`)
) WITHOUT ROWID;--> statement-breakpoint
CREATE INDEX `service_counts_vendor` ON `service_counts` (`vendor_id`);--> statement-breakpoint
INSERT INTO `service_counts` SELECT `vendor_id`, `service_id`, `category_id`, `lifecycle`, `http_statuses`, `corrected`, `needs_review`, count(*) FROM `error_codes` GROUP BY `vendor_id`, `service_id`, `category_id`, `lifecycle`, `http_statuses`, `corrected`, `needs_review`;--> statement-breakpoint
INSERT INTO `vendor_counts` SELECT `vendor_id`, `category_id`, `lifecycle`, `http_statuses`, `corrected`, `needs_review`, count(*) FROM `error_codes` GROUP BY `vendor_id`, `category_id`, `lifecycle`, `http_statuses`, `corrected`, `needs_review`;
