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
