DROP INDEX `error_codes_groups`;--> statement-breakpoint
ALTER TABLE `error_codes` ADD `has_description` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `error_codes` SET `has_description` = 1 WHERE `description` IS NOT NULL;--> statement-breakpoint
CREATE INDEX `error_codes_created_at` ON `error_codes` (`created_at`);--> statement-breakpoint
CREATE INDEX `error_codes_message` ON `error_codes` (`message`);--> statement-breakpoint
CREATE INDEX `error_codes_groups` ON `error_codes` (`needs_review`,`corrected`,`has_description`,`has_solution`,`category_basis`,`vendor_id`,`category_id`,`lifecycle`,`http_statuses`,`service_id`);