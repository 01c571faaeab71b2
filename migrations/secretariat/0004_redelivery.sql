CREATE TABLE `intake_change` (
	`id` integer PRIMARY KEY NOT NULL,
	`run` integer NOT NULL,
	`candidate` text NOT NULL,
	`candidate_name` text NOT NULL,
	`unit_name` text NOT NULL,
	`category` text NOT NULL,
	`kind` text NOT NULL,
	`place` text NOT NULL,
	`before` text,
	`after` text,
	`marks` integer NOT NULL,
	FOREIGN KEY (`run`) REFERENCES `intake_run`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `intake_change_run` ON `intake_change` (`run`);--> statement-breakpoint
CREATE INDEX `intake_change_candidate` ON `intake_change` (`candidate`);--> statement-breakpoint
CREATE TABLE `intake_run` (
	`id` integer PRIMARY KEY NOT NULL,
	`at_ms` integer NOT NULL,
	`by` text NOT NULL,
	`delivery_folder` text NOT NULL,
	`previous_at_ms` integer,
	`candidates` integer NOT NULL,
	`files` integer NOT NULL,
	`files_read` integer NOT NULL,
	`bytes_read` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `read_file` (
	`kind` text NOT NULL,
	`place` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`mtime_ns` text NOT NULL,
	`sha256` text NOT NULL,
	`facts` text NOT NULL,
	`reader_version` integer NOT NULL,
	PRIMARY KEY(`kind`, `place`)
);
--> statement-breakpoint
CREATE TABLE `removed_candidate` (
	`id` integer PRIMARY KEY NOT NULL,
	`candidate` text NOT NULL,
	`name` text NOT NULL,
	`unit_name` text NOT NULL,
	`category` text NOT NULL,
	`reason` text NOT NULL,
	`removed_by` text NOT NULL,
	`removed_at_ms` integer NOT NULL,
	`record` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `unpacked_archive` (
	`at` text PRIMARY KEY NOT NULL,
	`folder` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `candidate` ADD `gone_in_run` integer;--> statement-breakpoint
ALTER TABLE `decision` ADD `intake_run` integer DEFAULT 0 NOT NULL;