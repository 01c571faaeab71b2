CREATE TABLE `bundle_card` (
	`bundle` text NOT NULL,
	`candidate` text NOT NULL,
	`digest` text NOT NULL,
	PRIMARY KEY(`bundle`, `candidate`),
	FOREIGN KEY (`bundle`) REFERENCES `bundle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `bundle_copy` (
	`id` integer PRIMARY KEY NOT NULL,
	`bundle` text NOT NULL,
	`target` text NOT NULL,
	`files` integer NOT NULL,
	`bytes` integer NOT NULL,
	`copied_at_ms` integer NOT NULL,
	`copied_by` text NOT NULL,
	FOREIGN KEY (`bundle`) REFERENCES `bundle`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `revoked_slip` (
	`slip` text PRIMARY KEY NOT NULL,
	`expert` text NOT NULL,
	`revoked_at_ms` integer NOT NULL,
	`revoked_by` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`expert`) REFERENCES `expert`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_score_file` (
	`sha256` text PRIMARY KEY NOT NULL,
	`file_sha256` text DEFAULT '' NOT NULL,
	`expert` text NOT NULL,
	`revision` integer NOT NULL,
	`bundle` text NOT NULL,
	`sealed_at_ms` integer NOT NULL,
	`merged_at_ms` integer NOT NULL,
	`merged_by` text NOT NULL,
	`file_name` text NOT NULL,
	`bytes` blob NOT NULL,
	`content` blob NOT NULL,
	`key_fingerprint` text NOT NULL,
	FOREIGN KEY (`expert`) REFERENCES `expert`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bundle`) REFERENCES `bundle`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_score_file`("sha256", "file_sha256", "expert", "revision", "bundle", "sealed_at_ms", "merged_at_ms", "merged_by", "file_name", "bytes", "content", "key_fingerprint") SELECT "sha256", "sha256", "expert", "revision", "bundle", "sealed_at_ms", "merged_at_ms", "merged_by", "file_name", CAST("bytes" AS BLOB), CAST("bytes" AS BLOB), "key_fingerprint" FROM `score_file`;--> statement-breakpoint
DROP TABLE `score_file`;--> statement-breakpoint
ALTER TABLE `__new_score_file` RENAME TO `score_file`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `score_file_expert` ON `score_file` (`expert`,`revision`);--> statement-breakpoint
ALTER TABLE `organiser_key` ADD `recipient` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `organiser_key` ADD `people` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `organiser_key` ADD `vouching` text;--> statement-breakpoint
ALTER TABLE `organiser_key` ADD `reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `slip` ADD `seal_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `slip` ADD `salt` text DEFAULT '' NOT NULL;