import { canonicalJson } from "#shared/formats/canonical-json.ts";
import type { PaperRecord } from "#shared/formats/paper-entry.ts";
import type { InspectedFile } from "#shared/ipc/merge-calls.ts";
import { paperForms } from "#shared/paper-entry/paper-forms.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { allPassed, paperSteps, runSteps } from "#main/secretariat/merge/check-score-file.ts";
import type { CheckedForms } from "#main/secretariat/merge/checks/merge-check.ts";
import { countForms } from "#main/secretariat/merge/count-forms.ts";
import type { PaperToMerge } from "#main/secretariat/merge/paper-to-merge.ts";
import type { PlannedMerge } from "#main/secretariat/merge/plan-merge.ts";
import type { MergeState } from "#main/secretariat/merge/read-merge-state.ts";
import type { OpenEntry } from "#main/secretariat/paper-entry/open-entry.ts";
import { criteriaOfRows, idsOf } from "#main/secretariat/paper-entry/paper-rows.ts";

/** What stands before a paper entry counts; a record exists only when all of it holds. */
const settledSteps = ["typed", "compared", "totals", "scan"] as const;

/** The plan that merges one paper entry: the checks of what its forms say are those of a score file. */
export function planPaper(open: OpenEntry, record: PaperRecord, state: MergeState): PlannedMerge {
  const paper = paperToMerge(open, record);
  const { sha256, fileName, document } = paper;
  const checked = runSteps<CheckedForms>(paperSteps, { file: { fileName, open: paper }, state });
  const isAccepted = allPassed(checked);
  const inspected: InspectedFile = {
    ...{ sha256, fileSha256: sha256, fileName },
    isPaper: true,
    verdict: isAccepted ? "new" : "refused",
    expert: { id: document.expert, name: record.expertName },
    revision: document.revision,
    keyFingerprint: null,
    steps: [...settledSteps.map((step) => ({ step, passed: true })), ...checked.steps],
    findings: checked.findings,
    // Nothing of the expert counts beside it, so every score is new.
    counts: countForms(document, undefined),
    changes: [],
    replaces: null,
  };
  return {
    plan: sha256Hex(canonicalJson({ state: state.fingerprint, paper: sha256, verdict: inspected.verdict })),
    files: [inspected],
    stateFingerprint: state.fingerprint,
    accepted: [],
    ...(isAccepted ? { paper } : {}),
  };
}

/** The record as it is merged: known by the hash of its canonical JSON. */
function paperToMerge({ opened, rows }: OpenEntry, record: PaperRecord): PaperToMerge {
  const bytes = Buffer.from(canonicalJson(record), "utf8");
  const criteriaOf = criteriaOfRows(opened.rules, rows);
  return {
    fileName: `纸质评审表 ${record.expert}`,
    sha256: sha256Hex(bytes),
    record: bytes,
    document: {
      expert: record.expert,
      bundle: record.bundle,
      revision: 1,
      sealedAt: record.comparedAt,
      forms: paperForms(record, (candidate) => idsOf(criteriaOf(candidate))),
    },
  };
}
