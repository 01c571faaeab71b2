CREATE TABLE `public_vote` (
	`id` integer PRIMARY KEY NOT NULL,
	`import` integer NOT NULL,
	`at` text NOT NULL,
	`number_raw` text NOT NULL,
	`name_raw` text NOT NULL,
	`votes_raw` text NOT NULL,
	`candidate` text,
	`votes` integer,
	FOREIGN KEY (`import`) REFERENCES `public_vote_import`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `public_vote_of_import` ON `public_vote` (`import`);--> statement-breakpoint
CREATE TABLE `public_vote_import` (
	`id` integer PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`imported_at_ms` integer NOT NULL,
	`imported_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `run_off` (
	`number` integer PRIMARY KEY NOT NULL,
	`category` text NOT NULL,
	`sha256` text NOT NULL,
	`content` blob NOT NULL,
	`made_at_ms` integer NOT NULL,
	`made_by` text NOT NULL,
	`closed_at_ms` integer,
	`closed_by` text,
	`witness` text,
	`reason` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `run_off_sha256_unique` ON `run_off` (`sha256`);--> statement-breakpoint
CREATE TABLE `run_off_ballot` (
	`sha256` text PRIMARY KEY NOT NULL,
	`run_off` integer NOT NULL,
	`expert` text NOT NULL,
	`revision` integer NOT NULL,
	`chosen` text NOT NULL,
	`file_name` text NOT NULL,
	`content` blob NOT NULL,
	`received_at_ms` integer NOT NULL,
	`received_by` text NOT NULL,
	FOREIGN KEY (`run_off`) REFERENCES `run_off`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `run_off_ballot_expert` ON `run_off_ballot` (`run_off`,`expert`);