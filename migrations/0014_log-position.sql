CREATE TABLE `log_outcomes` (
	`position` integer PRIMARY KEY NOT NULL,
	`entry` text NOT NULL,
	`outcome` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `log_position` (
	`id` integer PRIMARY KEY NOT NULL,
	`log` text NOT NULL,
	`address` text NOT NULL,
	`position` integer NOT NULL,
	`hash` text NOT NULL
);
