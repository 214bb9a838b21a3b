-- Entries are counted in memory, in groups of equal ones that are read from an index: no counts are kept beside them.
DROP TABLE `service_counts`;--> statement-breakpoint
DROP TABLE `vendor_counts`;--> statement-breakpoint
DROP TABLE `service_totals`;--> statement-breakpoint
DROP TABLE `status_lists`;--> statement-breakpoint
DROP INDEX `error_codes_corrected`;--> statement-breakpoint
DROP INDEX `error_codes_needs_review`;--> statement-breakpoint
CREATE INDEX `error_codes_groups` ON `error_codes` (`needs_review`,`corrected`,`vendor_id`,`category_id`,`lifecycle`,`http_statuses`,`service_id`);