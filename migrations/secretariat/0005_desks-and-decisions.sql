CREATE TABLE `bulk_decision` (
	`id` integer PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	`changes` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `saved_filter` (
	`name` text PRIMARY KEY NOT NULL,
	`choice` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `standing_exception` (
	`id` integer PRIMARY KEY NOT NULL,
	`candidate` text NOT NULL,
	`intake_run` integer NOT NULL,
	`reason` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `undone_bulk` (
	`bulk` integer PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`withdrawn` integer NOT NULL,
	`undone_by` text NOT NULL,
	`undone_at_ms` integer NOT NULL,
	FOREIGN KEY (`bulk`) REFERENCES `bulk_decision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `unit_choice` (
	`id` integer PRIMARY KEY NOT NULL,
	`unit` text NOT NULL,
	`unit_name` text NOT NULL,
	`category` text,
	`limit` integer NOT NULL,
	`kept` text NOT NULL,
	`withdrawn` text NOT NULL,
	`said_by` text NOT NULL,
	`said_on` text NOT NULL,
	`document` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `withdrawn_decision` (
	`decision` integer PRIMARY KEY NOT NULL,
	`withdrawn_by` text NOT NULL,
	`withdrawn_at_ms` integer NOT NULL,
	FOREIGN KEY (`decision`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `removed_score_file` (
	`id` integer PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`file_sha256` text NOT NULL,
	`expert` text NOT NULL,
	`revision` integer NOT NULL,
	`bundle` text NOT NULL,
	`file_name` text NOT NULL,
	`bytes` blob NOT NULL,
	`content` blob NOT NULL,
	`merged_at_ms` integer NOT NULL,
	`merged_by` text NOT NULL,
	`removed_at_ms` integer NOT NULL,
	`removed_by` text NOT NULL,
	`witness` text NOT NULL,
	`reason` text NOT NULL,
	`now_revision` integer,
	FOREIGN KEY (`expert`) REFERENCES `expert`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `removed_score_file_expert` ON `removed_score_file` (`expert`);--> statement-breakpoint
CREATE TABLE `result_change` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`category` text NOT NULL,
	`record` text NOT NULL,
	`recorded_at_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `photo_pair` (
	`id` integer PRIMARY KEY NOT NULL,
	`one` text NOT NULL,
	`other` text NOT NULL,
	`differing` integer,
	FOREIGN KEY (`one`) REFERENCES `material`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other`) REFERENCES `material`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `photo_pair_one` ON `photo_pair` (`one`);--> statement-breakpoint
CREATE INDEX `photo_pair_other` ON `photo_pair` (`other`);--> statement-breakpoint
CREATE TABLE `photo_verdict` (
	`id` integer PRIMARY KEY NOT NULL,
	`one` text NOT NULL,
	`other` text NOT NULL,
	`verdict` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `photo_verdict_pair` ON `photo_verdict` (`one`,`other`);--> statement-breakpoint
CREATE TABLE `column_mapping` (
	`id` integer PRIMARY KEY NOT NULL,
	`unit` text NOT NULL,
	`book` text NOT NULL,
	`sheet` text NOT NULL,
	`heads` text NOT NULL,
	`depth` integer NOT NULL,
	`columns` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at_ms` integer NOT NULL,
	`removed_by` text,
	`removed_at_ms` integer
);
--> statement-breakpoint
CREATE TABLE `table_reading` (
	`book` text NOT NULL,
	`sheet` text NOT NULL,
	`position` integer NOT NULL,
	`reading` text NOT NULL,
	PRIMARY KEY(`book`, `sheet`)
);
