CREATE TABLE `assignment` (
	`id` integer PRIMARY KEY NOT NULL,
	`category` text NOT NULL,
	`plan` text,
	`reason` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `conflict_decision` (
	`id` integer PRIMARY KEY NOT NULL,
	`expert` text NOT NULL,
	`candidate` text NOT NULL,
	`verdict` text NOT NULL,
	`grounds` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at_ms` integer NOT NULL,
	FOREIGN KEY (`expert`) REFERENCES `expert`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`candidate`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `conflict_decision_pair` ON `conflict_decision` (`expert`,`candidate`);--> statement-breakpoint
CREATE TABLE `hand_out` (
	`id` integer PRIMARY KEY NOT NULL,
	`entry` integer NOT NULL,
	`expert` text NOT NULL,
	`bundle` text NOT NULL,
	`slip` text NOT NULL,
	`carrier` text NOT NULL,
	`purpose` text NOT NULL,
	`handed_on` text NOT NULL,
	`receipt_on` text,
	`ended_on` text,
	`ended` text,
	`note` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	FOREIGN KEY (`expert`) REFERENCES `expert`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bundle`) REFERENCES `bundle`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hand_out_entry` ON `hand_out` (`entry`);--> statement-breakpoint
CREATE TABLE `roster_change` (
	`id` integer PRIMARY KEY NOT NULL,
	`expert` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `roster_change_expert` ON `roster_change` (`expert`);--> statement-breakpoint
CREATE TABLE `slip_printing` (
	`id` integer PRIMARY KEY NOT NULL,
	`slip` text NOT NULL,
	`copies` integer NOT NULL,
	`reprint` integer NOT NULL,
	`reason` text NOT NULL,
	`printed_by` text NOT NULL,
	`printed_at_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `slip_printing_slip` ON `slip_printing` (`slip`);--> statement-breakpoint
CREATE TABLE `unit_alias` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`alias` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at_ms` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `bundle` ADD `division` text DEFAULT 'all' NOT NULL;--> statement-breakpoint
ALTER TABLE `bundle` ADD `label` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `bundle` ADD `report` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `bundle_copy` ADD `part_volumes` text;