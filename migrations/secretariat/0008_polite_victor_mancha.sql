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