import type { Finding, Severity } from "#shared/finding.ts";
import type { MergeFindingCode } from "#shared/words/findings/merge.ts";
import type { FileHead, OpenedFile } from "#main/secretariat/merge/open-score-files.ts";
import type { MergeState } from "#main/secretariat/merge/read-merge-state.ts";

/** What a check may look at beside the file. */
export interface MergeCheckInput<File extends FileHead = FileHead> {
  readonly file: File;
  readonly state: MergeState;
  readonly nowMs: number;
  /** Other files of the same drop whose certificate shows that they are of the same expert. */
  readonly siblings: readonly FileHead[];
}

/** One step of the chain: all that is wrong at this step. */
export type MergeCheck = (input: MergeCheckInput) => readonly Finding[];

/** A step that looks at the forms, too. */
export type FormsCheck = (input: MergeCheckInput<OpenedFile>) => readonly Finding[];

/** A finding about a file; `place` narrows it, e.g. to a candidate. */
export function mergeFinding(
  fileName: string,
  severity: Severity,
  code: MergeFindingCode,
  details: Finding["details"] = {},
  place = "",
): Finding {
  return { severity, code, at: place === "" ? fileName : `${fileName}/${place}`, source: "", details };
}
