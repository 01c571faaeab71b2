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
