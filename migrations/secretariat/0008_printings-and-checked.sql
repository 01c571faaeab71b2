CREATE TABLE `intake_keeping` (
	`run` integer PRIMARY KEY NOT NULL,
	`choice` text NOT NULL,
	`files` integer NOT NULL,
	`bytes` integer NOT NULL,
	`left` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `secrecy_clearance` (
	`id` integer PRIMARY KEY NOT NULL,
	`candidate` text NOT NULL,
	`code` text NOT NULL,
	`at` text NOT NULL,
	`file_name` text NOT NULL,
	`mark` text NOT NULL,
	`sha256` text NOT NULL,
	`cell_text` text,
	`basis` text NOT NULL,
	`judgement` text NOT NULL,
	`recorded_by` text NOT NULL,
	`witness` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`revoked_by` text,
	`revoked_reason` text,
	`revoked_at_ms` integer
);
--> statement-breakpoint
CREATE INDEX `secrecy_clearance_candidate` ON `secrecy_clearance` (`candidate`);--> statement-breakpoint
CREATE TABLE `units_apart` (
	`id` integer PRIMARY KEY NOT NULL,
	`one` text NOT NULL,
	`other` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at_ms` integer NOT NULL,
	`revoked_by` text,
	`revoked_at_ms` integer
);
--> statement-breakpoint
CREATE TABLE `paper_printing` (
	`id` integer PRIMARY KEY NOT NULL,
	`paper` text NOT NULL,
	`subject` text NOT NULL,
	`language` text NOT NULL,
	`result_code` text NOT NULL,
	`copy` integer NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`printed_at_ms` integer NOT NULL,
	`printed_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `paper_printing_of` ON `paper_printing` (`paper`,`subject`,`result_code`);