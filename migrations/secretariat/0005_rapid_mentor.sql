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
