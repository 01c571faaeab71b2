CREATE TABLE `verified_value` (
	`id` integer PRIMARY KEY NOT NULL,
	`candidate` text NOT NULL,
	`field` text NOT NULL,
	`declared` text NOT NULL,
	`verified` text NOT NULL,
	`value` text,
	`basis` text NOT NULL,
	`settled` text NOT NULL,
	`verified_by` text NOT NULL,
	`verified_at_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verified_value_candidate` ON `verified_value` (`candidate`);