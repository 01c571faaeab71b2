CREATE TABLE `former_winner` (
	`id` integer PRIMARY KEY NOT NULL,
	`category` text NOT NULL,
	`name` text NOT NULL,
	`year` integer NOT NULL,
	`at` text NOT NULL
);
