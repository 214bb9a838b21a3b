CREATE TABLE `planned_changes` (
	`import_run_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`fields` text NOT NULL,
	PRIMARY KEY(`import_run_id`, `position`),
	FOREIGN KEY (`import_run_id`) REFERENCES `import_runs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `import_runs` ADD `held_reason` text;--> statement-breakpoint
ALTER TABLE `import_runs` ADD `discarded_at` integer;--> statement-breakpoint
ALTER TABLE `import_runs` ADD `discarded_by` integer REFERENCES authors(id);--> statement-breakpoint
ALTER TABLE `import_runs` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `import_runs` ADD `previous_edition_id` integer REFERENCES editions(id);--> statement-breakpoint
ALTER TABLE `import_runs` ADD `reverted_at` integer;--> statement-breakpoint
ALTER TABLE `import_runs` ADD `reverted_by` integer REFERENCES authors(id);--> statement-breakpoint
ALTER TABLE `import_runs` ADD `revert_reason` text;