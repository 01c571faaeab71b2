CREATE TABLE `imported_bundle` (
	`id` text PRIMARY KEY NOT NULL,
	`round` text NOT NULL,
	`version` integer NOT NULL,
	`practice` integer NOT NULL,
	`hash` text NOT NULL,
	`rule_hash` text NOT NULL,
	`organiser_key` text NOT NULL,
	`folder` text NOT NULL,
	`head_file_name` text NOT NULL,
	`imported_at_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `journal` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`at_ms` integer NOT NULL,
	`actor` text NOT NULL,
	`kind` text NOT NULL,
	`facts` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `journal_hash_unique` ON `journal` (`hash`);--> statement-breakpoint
CREATE TABLE `score` (
	`bundle` text NOT NULL,
	`expert` text NOT NULL,
	`candidate` text NOT NULL,
	`criterion` text NOT NULL,
	`tenths` integer NOT NULL,
	`saved_at_ms` integer NOT NULL,
	PRIMARY KEY(`bundle`, `expert`, `candidate`, `criterion`)
);
--> statement-breakpoint
CREATE TABLE `seat` (
	`bundle` text NOT NULL,
	`expert` text NOT NULL,
	`slip` text NOT NULL,
	`public_key` text NOT NULL,
	`sealed_keys` text NOT NULL,
	`certificate` text NOT NULL,
	`activated_at_ms` integer NOT NULL,
	`pledged_at_ms` integer,
	`last_candidate` text,
	PRIMARY KEY(`bundle`, `expert`),
	FOREIGN KEY (`bundle`) REFERENCES `imported_bundle`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sheet` (
	`bundle` text NOT NULL,
	`expert` text NOT NULL,
	`candidate` text NOT NULL,
	`state` text NOT NULL,
	`by` text NOT NULL,
	`reason_sealed` text NOT NULL,
	`flagged` integer NOT NULL,
	`comment_sealed` text NOT NULL,
	`saved_at_ms` integer NOT NULL,
	PRIMARY KEY(`bundle`, `expert`, `candidate`)
);
--> statement-breakpoint
CREATE TABLE `submission` (
	`bundle` text NOT NULL,
	`expert` text NOT NULL,
	`revision` integer NOT NULL,
	`sealed_at_ms` integer NOT NULL,
	`sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`bytes` text NOT NULL,
	`reopened_at_ms` integer,
	`reopen_reason` text,
	PRIMARY KEY(`bundle`, `expert`, `revision`)
);
--> statement-breakpoint
CREATE INDEX `submission_hash` ON `submission` (`sha256`);