CREATE TABLE `merged_scores` (
	`score_file` text PRIMARY KEY NOT NULL,
	`forms` text NOT NULL,
	FOREIGN KEY (`score_file`) REFERENCES `score_file`(`sha256`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
DROP TABLE `merged_cell`;--> statement-breakpoint
DROP TABLE `merged_form`;--> statement-breakpoint
CREATE INDEX `score_file_facts` ON `score_file` (`sha256`,`file_sha256`,`expert`,`revision`,`bundle`,`sealed_at_ms`,`merged_at_ms`,`merged_by`,`file_name`,`key_fingerprint`);