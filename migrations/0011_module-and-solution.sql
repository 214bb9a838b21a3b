DROP INDEX `error_codes_groups`;--> statement-breakpoint
ALTER TABLE `error_codes` ADD `has_solution` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `error_codes` SET `has_solution` = 1 WHERE `solution` IS NOT NULL;--> statement-breakpoint
CREATE INDEX `error_codes_module` ON `error_codes` (module COLLATE NOCASE) WHERE module is not null;--> statement-breakpoint
CREATE INDEX `error_codes_groups` ON `error_codes` (`needs_review`,`corrected`,`has_solution`,`vendor_id`,`category_id`,`lifecycle`,`http_statuses`,`service_id`);