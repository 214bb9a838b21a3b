CREATE TABLE `directory_aliases` (
	`kind` text NOT NULL,
	`parent_id` integer NOT NULL,
	`slug` text NOT NULL,
	`subject_id` integer NOT NULL,
	`former_id` integer,
	PRIMARY KEY(`kind`, `parent_id`, `slug`)
);
--> statement-breakpoint
CREATE TABLE `directory_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`after_revision` integer NOT NULL,
	`subject` text NOT NULL,
	`subject_id` integer NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`merged_into` text,
	`fields` text NOT NULL,
	`moved_error_codes` integer NOT NULL,
	`author_id` integer NOT NULL,
	`reason` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `directory_changes_position` ON `directory_changes` (`after_revision`,`id`);--> statement-breakpoint
DROP INDEX `categories_slug_unique`;--> statement-breakpoint
ALTER TABLE `categories` ADD `retired_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `categories_slug` ON `categories` (`slug`) WHERE retired_at is null;--> statement-breakpoint
DROP INDEX `services_key_unique`;--> statement-breakpoint
ALTER TABLE `services` ADD `retired_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `services_key` ON `services` (`key`) WHERE retired_at is null;--> statement-breakpoint
DROP INDEX `vendors_slug_unique`;--> statement-breakpoint
ALTER TABLE `vendors` ADD `retired_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `vendors_slug` ON `vendors` (`slug`) WHERE retired_at is null;--> statement-breakpoint
DROP INDEX `documents_service_slug`;--> statement-breakpoint
ALTER TABLE `documents` ADD `retired_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `documents_service_slug` ON `documents` (`service_id`,`slug`) WHERE retired_at is null;