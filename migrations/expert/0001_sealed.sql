CREATE TABLE `bundle_volume` (
	`bundle` text NOT NULL,
	`number` integer NOT NULL,
	`file_name` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`path` text,
	`state` text NOT NULL,
	`damaged` text NOT NULL,
	`verified_at_ms` integer,
	PRIMARY KEY(`bundle`, `number`),
	FOREIGN KEY (`bundle`) REFERENCES `imported_bundle`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_submission` (
	`bundle` text NOT NULL,
	`round` text NOT NULL,
	`expert` text NOT NULL,
	`revision` integer NOT NULL,
	`sealed_at_ms` integer NOT NULL,
	`sha256` text NOT NULL,
	`content_sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`bytes` blob NOT NULL,
	`content_sealed` blob NOT NULL,
	`reopened_at_ms` integer,
	`reopen_reason` text,
	PRIMARY KEY(`round`, `expert`, `revision`)
);
--> statement-breakpoint
INSERT INTO `__new_submission`("bundle", "round", "expert", "revision", "sealed_at_ms", "sha256", "content_sha256", "file_name", "bytes", "content_sealed", "reopened_at_ms", "reopen_reason") SELECT "submission"."bundle", "imported_bundle"."round", "expert", "revision", "sealed_at_ms", "sha256", "sha256", "file_name", CAST("bytes" AS BLOB), x'', "reopened_at_ms", CASE WHEN "reopen_reason" IS NULL THEN NULL ELSE '' END FROM `submission` JOIN `imported_bundle` ON `imported_bundle`.`id` = `submission`.`bundle`;--> statement-breakpoint
DROP TABLE `submission`;--> statement-breakpoint
ALTER TABLE `__new_submission` RENAME TO `submission`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `submission_hash` ON `submission` (`sha256`);--> statement-breakpoint
ALTER TABLE `imported_bundle` ADD `state` text DEFAULT 'ready' NOT NULL;--> statement-breakpoint
ALTER TABLE `imported_bundle` ADD `place` text DEFAULT 'laptop' NOT NULL;--> statement-breakpoint
ALTER TABLE `seat` ADD `card_digests` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `seat` ADD `withdrawn` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `sheet` ADD `change` text;