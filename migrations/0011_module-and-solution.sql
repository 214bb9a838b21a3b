DROP INDEX `error_codes_groups`;--> statement-breakpoint
CREATE INDEX `error_codes_module` ON `error_codes` (module COLLATE NOCASE) WHERE module is not null;--> statement-breakpoint
CREATE INDEX `error_codes_groups` ON `error_codes` (`needs_review`,`corrected`,(solution IS NOT NULL),`vendor_id`,`category_id`,`lifecycle`,`http_statuses`,`service_id`);