import type { Finding, Severity } from "#shared/finding.ts";
import type { ScoreDocument } from "#shared/formats/score-file.ts";
import type { MergeFindingCode } from "#shared/words/findings/merge.ts";
import type { FileHead } from "#main/secretariat/merge/open-score-files.ts";
import type { MergeState } from "#main/secretariat/merge/read-merge-state.ts";

/** What a check may look at beside the file. */
export interface MergeCheckInput {
  readonly file: FileHead;
  readonly state: MergeState;
  readonly nowMs: number;
  /** Other files of the same drop whose certificate shows that they are of the same expert. */
  readonly siblings: readonly FileHead[];
}

/** What the checks of the forms look at: a score file or sheets typed from paper. */
export interface CheckedForms {
  readonly file: {
    readonly fileName: string;
    readonly open: { readonly document: Pick<ScoreDocument, "expert" | "bundle" | "forms"> };
  };
  readonly state: MergeState;
}

/** One step of the chain: all that is wrong at this step. */
export type MergeCheck<Input = MergeCheckInput> = (input: Input) => readonly Finding[];

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
