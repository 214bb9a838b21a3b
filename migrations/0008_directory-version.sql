-- By its own version it is known that the directory has not changed, however often entries have.
ALTER TABLE `catalog` ADD `directory_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- How many error codes that are not withdrawn each service has, and the lists of HTTP statuses that error codes have or
-- had. Both follow from the counts, but are asked for after every write, and a large catalog's counts take long to read.
CREATE TABLE `service_totals` (
	`service_id` integer PRIMARY KEY NOT NULL,
	`entries` integer NOT NULL
);--> statement-breakpoint
CREATE TABLE `status_lists` (
	`http_statuses` text PRIMARY KEY NOT NULL
) WITHOUT ROWID;--> statement-breakpoint
INSERT INTO `service_totals` SELECT `service_id`, sum(`entries`) FROM `service_counts` WHERE `lifecycle` <> 'WITHDRAWN' GROUP BY `service_id`;--> statement-breakpoint
INSERT INTO `status_lists` SELECT DISTINCT `http_statuses` FROM `vendor_counts`;
