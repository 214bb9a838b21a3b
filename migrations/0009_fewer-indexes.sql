DROP TABLE `error_code_statuses`;--> statement-breakpoint
DROP INDEX `error_codes_key_folded`;--> statement-breakpoint
DROP INDEX `error_codes_vendor`;--> statement-breakpoint
DROP INDEX `error_codes_vendor_statuses`;--> statement-breakpoint
DROP INDEX `error_codes_common_code`;--> statement-breakpoint
CREATE INDEX `error_codes_statuses` ON `error_codes` (`http_statuses`,`key`);--> statement-breakpoint
CREATE INDEX `error_codes_common_code` ON `error_codes` (`common_code`) WHERE common_code is not null;--> statement-breakpoint
ALTER TABLE `error_codes` DROP COLUMN `key_folded`;--> statement-breakpoint
DROP INDEX `revisions_import_run`;--> statement-breakpoint
CREATE INDEX `revisions_import_run` ON `revisions` (`import_run_id`) WHERE import_run_id is not null;