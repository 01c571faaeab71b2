CREATE TABLE `criterion_comment` (
	`bundle` text NOT NULL,
	`expert` text NOT NULL,
	`candidate` text NOT NULL,
	`criterion` text NOT NULL,
	`comment_sealed` text NOT NULL,
	`saved_at_ms` integer NOT NULL,
	PRIMARY KEY(`bundle`, `expert`, `candidate`, `criterion`)
);
--> statement-breakpoint
CREATE TABLE `material_trouble` (
	`bundle` text NOT NULL,
	`expert` text NOT NULL,
	`candidate` text NOT NULL,
	`material` text NOT NULL,
	`code` text NOT NULL,
	`noted_at_ms` integer NOT NULL,
	PRIMARY KEY(`bundle`, `expert`, `candidate`, `material`)
);
--> statement-breakpoint
CREATE TABLE `page_note` (
	`bundle` text NOT NULL,
	`expert` text NOT NULL,
	`id` text NOT NULL,
	`candidate` text NOT NULL,
	`material` text NOT NULL,
	`page` integer,
	`text_sealed` text NOT NULL,
	`handed_in` integer NOT NULL,
	`saved_at_ms` integer NOT NULL,
	PRIMARY KEY(`bundle`, `expert`, `id`)
);
--> statement-breakpoint
CREATE TABLE `phrase` (
	`bundle` text NOT NULL,
	`expert` text NOT NULL,
	`id` text NOT NULL,
	`text_sealed` text NOT NULL,
	`saved_at_ms` integer NOT NULL,
	PRIMARY KEY(`bundle`, `expert`, `id`)
);
--> statement-breakpoint
CREATE TABLE `visit` (
	`bundle` text NOT NULL,
	`expert` text NOT NULL,
	`candidate` text NOT NULL,
	`position` integer NOT NULL,
	`openings` integer NOT NULL,
	`active_ms` integer NOT NULL,
	`last_material` text,
	`last_page` integer,
	`opened_at_ms` integer NOT NULL,
	PRIMARY KEY(`bundle`, `expert`, `candidate`)
);
--> statement-breakpoint
ALTER TABLE `sheet` ADD `flag_reason_sealed` text DEFAULT '' NOT NULL;