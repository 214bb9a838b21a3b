CREATE TABLE `authors` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `authors_name_unique` ON `authors` (`name`);--> statement-breakpoint
CREATE TABLE `catalog` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `categories` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`canonical_code` text NOT NULL,
	`remedy` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_slug_unique` ON `categories` (`slug`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`error_code_id` integer NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`vendor_value` text NOT NULL,
	`written_against` text NOT NULL,
	`stale` integer NOT NULL,
	`author_id` integer NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`error_code_id`, `field`),
	FOREIGN KEY (`error_code_id`) REFERENCES `error_codes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`id` integer PRIMARY KEY NOT NULL,
	`service_id` integer NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`source_url` text,
	`tables` text NOT NULL,
	`current_edition_id` integer,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`current_edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_service_slug` ON `documents` (`service_id`,`slug`);--> statement-breakpoint
CREATE TABLE `editions` (
	`id` integer PRIMARY KEY NOT NULL,
	`document_id` integer NOT NULL,
	`sha256` text NOT NULL,
	`format` text NOT NULL,
	`content` blob NOT NULL,
	`published_at` integer,
	`imported_at` integer,
	`row_count` integer NOT NULL,
	`findings` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `editions_document_sha256` ON `editions` (`document_id`,`sha256`);--> statement-breakpoint
CREATE TABLE `error_code_aliases` (
	`alias_folded` text NOT NULL,
	`error_code_id` integer NOT NULL,
	PRIMARY KEY(`error_code_id`, `alias_folded`),
	FOREIGN KEY (`error_code_id`) REFERENCES `error_codes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `error_code_aliases_alias` ON `error_code_aliases` (`alias_folded`);--> statement-breakpoint
CREATE TABLE `error_code_statuses` (
	`status` integer NOT NULL,
	`error_code_id` integer NOT NULL,
	PRIMARY KEY(`error_code_id`, `status`),
	FOREIGN KEY (`error_code_id`) REFERENCES `error_codes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `error_code_statuses_status` ON `error_code_statuses` (`status`,`error_code_id`);--> statement-breakpoint
CREATE TABLE `error_codes` (
	`id` integer PRIMARY KEY NOT NULL,
	`vendor_id` integer NOT NULL,
	`service_id` integer NOT NULL,
	`key` text NOT NULL,
	`key_folded` text NOT NULL,
	`code` text NOT NULL,
	`code_folded` text NOT NULL,
	`variant` integer NOT NULL,
	`common_code` text,
	`module` text,
	`aliases` text NOT NULL,
	`http_statuses` text NOT NULL,
	`status_order` integer NOT NULL,
	`message` text,
	`message_markdown` text,
	`description` text,
	`description_markdown` text,
	`solution` text,
	`solution_markdown` text,
	`category_id` integer NOT NULL,
	`category_basis` text NOT NULL,
	`lifecycle` text NOT NULL,
	`version` integer NOT NULL,
	`corrected` integer NOT NULL,
	`needs_review` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`vendor_id`) REFERENCES `vendors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `error_codes_key` ON `error_codes` (`key`);--> statement-breakpoint
CREATE INDEX `error_codes_key_folded` ON `error_codes` (`key_folded`);--> statement-breakpoint
CREATE INDEX `error_codes_code` ON `error_codes` (`code_folded`);--> statement-breakpoint
CREATE INDEX `error_codes_vendor` ON `error_codes` (`vendor_id`,`key`);--> statement-breakpoint
CREATE INDEX `error_codes_service` ON `error_codes` (`service_id`,`code_folded`);--> statement-breakpoint
CREATE INDEX `error_codes_category` ON `error_codes` (`category_id`,`key`);--> statement-breakpoint
CREATE INDEX `error_codes_common_code` ON `error_codes` (`common_code`);--> statement-breakpoint
CREATE INDEX `error_codes_status_order` ON `error_codes` (`status_order`);--> statement-breakpoint
CREATE INDEX `error_codes_updated_at` ON `error_codes` (`updated_at`);--> statement-breakpoint
CREATE INDEX `error_codes_corrected` ON `error_codes` (`key`) WHERE corrected = 1;--> statement-breakpoint
CREATE INDEX `error_codes_needs_review` ON `error_codes` (`key`) WHERE needs_review = 1;--> statement-breakpoint
CREATE TABLE `import_runs` (
	`id` integer PRIMARY KEY NOT NULL,
	`document_id` integer NOT NULL,
	`edition_id` integer,
	`state` text NOT NULL,
	`counts` text NOT NULL,
	`planned_at` integer NOT NULL,
	`planned_by` integer NOT NULL,
	`applied_at` integer,
	`applied_by` integer,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`planned_by`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`applied_by`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_runs_document` ON `import_runs` (`document_id`);--> statement-breakpoint
CREATE INDEX `import_runs_state` ON `import_runs` (`state`);--> statement-breakpoint
CREATE TABLE `published_rows` (
	`id` integer PRIMARY KEY NOT NULL,
	`error_code_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	`edition_id` integer NOT NULL,
	`line` integer NOT NULL,
	`cells` text NOT NULL,
	`vendor_values` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	FOREIGN KEY (`error_code_id`) REFERENCES `error_codes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `published_rows_error_code` ON `published_rows` (`error_code_id`,`document_id`);--> statement-breakpoint
CREATE INDEX `published_rows_document` ON `published_rows` (`document_id`,`error_code_id`) WHERE until is null;--> statement-breakpoint
CREATE INDEX `published_rows_edition` ON `published_rows` (`edition_id`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`error_code_id` integer NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`author_id` integer NOT NULL,
	`reason` text NOT NULL,
	`import_run_id` integer,
	`created_at` integer NOT NULL,
	`state` text NOT NULL,
	FOREIGN KEY (`error_code_id`) REFERENCES `error_codes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_run_id`) REFERENCES `import_runs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_error_code_version` ON `revisions` (`error_code_id`,`version`);--> statement-breakpoint
CREATE INDEX `revisions_import_run` ON `revisions` (`import_run_id`);--> statement-breakpoint
CREATE TABLE `services` (
	`id` integer PRIMARY KEY NOT NULL,
	`vendor_id` integer NOT NULL,
	`slug` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`vendor_id`) REFERENCES `vendors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `services_key_unique` ON `services` (`key`);--> statement-breakpoint
CREATE TABLE `vendors` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vendors_slug_unique` ON `vendors` (`slug`);