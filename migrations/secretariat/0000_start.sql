CREATE TABLE `bundle` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`built_at_ms` integer NOT NULL,
	`hash` text NOT NULL,
	`rule_hash` text NOT NULL,
	`key_id` text NOT NULL,
	`folder` text NOT NULL,
	`candidates` integer NOT NULL,
	`files` integer NOT NULL,
	`bytes` integer NOT NULL,
	`volumes` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bundle_version_unique` ON `bundle` (`version`);--> statement-breakpoint
CREATE TABLE `candidate` (
	`id` text PRIMARY KEY NOT NULL,
	`category` text NOT NULL,
	`number` text NOT NULL,
	`name` text NOT NULL,
	`name_raw` text NOT NULL,
	`place` text NOT NULL,
	`unit` text NOT NULL,
	`first_nominator` text NOT NULL,
	`received_on` text,
	`not_secret` integer,
	`summary` text NOT NULL,
	`declared` text NOT NULL,
	`at` text NOT NULL,
	`folder` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`unit`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `candidate_category` ON `candidate` (`category`);--> statement-breakpoint
CREATE INDEX `candidate_unit` ON `candidate` (`unit`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` integer PRIMARY KEY NOT NULL,
	`candidate` text NOT NULL,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at_ms` integer NOT NULL,
	`standing` text NOT NULL,
	FOREIGN KEY (`candidate`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decision_candidate` ON `decision` (`candidate`);--> statement-breakpoint
CREATE TABLE `expert` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`unit` text NOT NULL,
	`title` text NOT NULL,
	`field` text NOT NULL,
	`categories` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `finding` (
	`id` integer PRIMARY KEY NOT NULL,
	`candidate` text,
	`unit` text,
	`category` text,
	`stage` text NOT NULL,
	`severity` text NOT NULL,
	`code` text NOT NULL,
	`at` text NOT NULL,
	`source` text NOT NULL,
	`details` text NOT NULL,
	FOREIGN KEY (`candidate`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `finding_candidate` ON `finding` (`candidate`);--> statement-breakpoint
CREATE TABLE `freeze` (
	`id` integer PRIMARY KEY NOT NULL,
	`frozen_at_ms` integer NOT NULL,
	`frozen_by` text NOT NULL,
	`witness` text NOT NULL,
	`exception` text NOT NULL,
	`state_hash` text NOT NULL
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
CREATE TABLE `known_recusal` (
	`expert` text NOT NULL,
	`candidate` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`expert`, `candidate`),
	FOREIGN KEY (`expert`) REFERENCES `expert`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`candidate`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `material` (
	`id` text PRIMARY KEY NOT NULL,
	`candidate` text NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`at` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`facts` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`candidate`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `material_candidate` ON `material` (`candidate`);--> statement-breakpoint
CREATE TABLE `merged_cell` (
	`score_file` text NOT NULL,
	`candidate` text NOT NULL,
	`criterion` text NOT NULL,
	`tenths` integer NOT NULL,
	PRIMARY KEY(`score_file`, `candidate`, `criterion`),
	FOREIGN KEY (`score_file`) REFERENCES `score_file`(`sha256`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`candidate`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `merged_form` (
	`score_file` text NOT NULL,
	`candidate` text NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`comment` text NOT NULL,
	PRIMARY KEY(`score_file`, `candidate`),
	FOREIGN KEY (`score_file`) REFERENCES `score_file`(`sha256`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`candidate`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `organiser_key` (
	`key_id` text PRIMARY KEY NOT NULL,
	`public_key` text NOT NULL,
	`sealed` text NOT NULL,
	`created_at_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `result` (
	`id` integer PRIMARY KEY NOT NULL,
	`result_code` text NOT NULL,
	`document` text NOT NULL,
	`written_at_ms` integer NOT NULL,
	`folder` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `round` (
	`id` text PRIMARY KEY NOT NULL,
	`title_zh` text NOT NULL,
	`title_en` text NOT NULL,
	`practice` integer NOT NULL,
	`created_at_ms` integer NOT NULL,
	`rules` text NOT NULL,
	`rule_hash` text NOT NULL,
	`rules_frozen_at_ms` integer,
	`rules_frozen_by` text,
	`delivery_folder` text,
	`intake_at_ms` integer
);
--> statement-breakpoint
CREATE TABLE `score_file` (
	`sha256` text PRIMARY KEY NOT NULL,
	`expert` text NOT NULL,
	`revision` integer NOT NULL,
	`bundle` text NOT NULL,
	`sealed_at_ms` integer NOT NULL,
	`merged_at_ms` integer NOT NULL,
	`merged_by` text NOT NULL,
	`file_name` text NOT NULL,
	`bytes` text NOT NULL,
	`key_fingerprint` text NOT NULL,
	FOREIGN KEY (`expert`) REFERENCES `expert`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bundle`) REFERENCES `bundle`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `score_file_expert` ON `score_file` (`expert`,`revision`);--> statement-breakpoint
CREATE TABLE `slip` (
	`bundle` text NOT NULL,
	`expert` text NOT NULL,
	`slip` text NOT NULL,
	`public_key` text NOT NULL,
	`assigned` text NOT NULL,
	PRIMARY KEY(`bundle`, `expert`),
	FOREIGN KEY (`bundle`) REFERENCES `bundle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`expert`) REFERENCES `expert`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `unit` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`type` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_name_unique` ON `unit` (`name`);--> statement-breakpoint
CREATE TABLE `vote` (
	`id` integer PRIMARY KEY NOT NULL,
	`category` text NOT NULL,
	`record` text NOT NULL,
	`recorded_at_ms` integer NOT NULL
);
