CREATE TABLE `merged_scores` (
	`score_file` text PRIMARY KEY NOT NULL,
	`forms` text NOT NULL,
	FOREIGN KEY (`score_file`) REFERENCES `score_file`(`sha256`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `paper_entry` (
	`id` integer PRIMARY KEY NOT NULL,
	`expert` text NOT NULL,
	`bundle` text NOT NULL,
	`started_at_ms` integer NOT NULL,
	`started_by` text NOT NULL,
	`given_up_at_ms` integer,
	`given_up_by` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`expert`) REFERENCES `expert`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bundle`) REFERENCES `bundle`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `paper_entry_expert` ON `paper_entry` (`expert`);--> statement-breakpoint
CREATE TABLE `paper_scan` (
	`entry` integer NOT NULL,
	`sha256` text NOT NULL,
	`content` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`file_name` text NOT NULL,
	`pages` integer NOT NULL,
	`added_at_ms` integer NOT NULL,
	`added_by` text NOT NULL,
	PRIMARY KEY(`entry`, `sha256`),
	FOREIGN KEY (`entry`) REFERENCES `paper_entry`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `paper_settlement` (
	`id` integer PRIMARY KEY NOT NULL,
	`entry` integer NOT NULL,
	`candidate` text,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`settled_by` text NOT NULL,
	`settled_at_ms` integer NOT NULL,
	FOREIGN KEY (`entry`) REFERENCES `paper_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `paper_settlement_entry` ON `paper_settlement` (`entry`);--> statement-breakpoint
CREATE TABLE `paper_sheet` (
	`entry` integer NOT NULL,
	`turn` integer NOT NULL,
	`candidate` text NOT NULL,
	`sheet` text NOT NULL,
	`saved_at_ms` integer NOT NULL,
	PRIMARY KEY(`entry`, `turn`, `candidate`),
	FOREIGN KEY (`entry`) REFERENCES `paper_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `paper_typing` (
	`entry` integer NOT NULL,
	`turn` integer NOT NULL,
	`typist` text NOT NULL,
	`started_at_ms` integer NOT NULL,
	`finished_at_ms` integer,
	`control_code` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`entry`, `turn`),
	FOREIGN KEY (`entry`) REFERENCES `paper_entry`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
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
CREATE INDEX `run_off_ballot_expert` ON `run_off_ballot` (`run_off`,`expert`);--> statement-breakpoint
-- The rows as `packForms` writes them: lists of criteria in the order in which the candidates need them.
WITH form AS (
	SELECT `score_file`, `candidate`, `state`, `reason`, `comment`,
		(SELECT json_group_array(`criterion` ORDER BY `criterion`) FROM `merged_cell` AS cell
			WHERE cell.`score_file` = merged_form.`score_file` AND cell.`candidate` = merged_form.`candidate`) AS criteria,
		(SELECT group_concat(`tenths`, ',' ORDER BY `criterion`) FROM `merged_cell` AS cell
			WHERE cell.`score_file` = merged_form.`score_file` AND cell.`candidate` = merged_form.`candidate`) AS tenths
	FROM `merged_form`
), list AS (
	SELECT `score_file`, criteria, row_number() OVER (PARTITION BY `score_file` ORDER BY min(`candidate`)) - 1 AS place
	FROM form GROUP BY `score_file`, criteria
)
INSERT INTO `merged_scores` (`score_file`, `forms`)
SELECT form.`score_file`,
	'{"format":"pingshen/merged-forms","formatVersion":1,"criteria":['
		|| (SELECT group_concat(own.criteria, ',' ORDER BY own.place) FROM list AS own WHERE own.`score_file` = form.`score_file`)
		|| '],"forms":['
		|| group_concat(
			rtrim(json_array(`candidate`, `state`, `reason`, `comment`, place), ']') || coalesce(',' || tenths, '') || ']',
			',' ORDER BY `candidate`)
		|| ']}'
FROM form JOIN list ON list.`score_file` = form.`score_file` AND list.criteria = form.criteria
GROUP BY form.`score_file`;--> statement-breakpoint
DROP TABLE `merged_cell`;--> statement-breakpoint
DROP TABLE `merged_form`;--> statement-breakpoint
CREATE INDEX `score_file_facts` ON `score_file` (`sha256`,`file_sha256`,`expert`,`revision`,`bundle`,`sealed_at_ms`,`merged_at_ms`,`merged_by`,`file_name`,`key_fingerprint`);