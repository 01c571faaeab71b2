CREATE TABLE `sealed_ballot` (
	`round` text NOT NULL,
	`expert` text NOT NULL,
	`request` text NOT NULL,
	`revision` integer NOT NULL,
	`bundle` text NOT NULL,
	`chosen` text NOT NULL,
	`sealed_at_ms` integer NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`content_sha256` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`round`, `expert`, `request`, `revision`)
);
