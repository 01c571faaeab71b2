import type { InspectedFile, MergePlan } from "#shared/ipc/merge-calls.ts";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import {
  allPassed,
  openingSteps,
  revisionSteps,
  runSteps,
  type CheckedSteps,
} from "#main/secretariat/merge/check-score-file.ts";
import { mergeFinding, type MergeCheckInput } from "#main/secretariat/merge/checks/merge-check.ts";
import { noForms } from "#main/secretariat/merge/count-forms.ts";
import { lookInto, type HeldFile, type LookedFile } from "#main/secretariat/merge/look-into-file.ts";
import type { ClosedFile, OpenedFile } from "#main/secretariat/merge/open-score-files.ts";
import type { PaperToMerge } from "#main/secretariat/merge/paper-to-merge.ts";
import type { MergeState } from "#main/secretariat/merge/read-merge-state.ts";
import { keyFingerprint } from "#main/signing/fingerprint.ts";

/** What merging would do, and the opened files that it would take in. */
export interface PlannedMerge extends MergePlan {
  /** `fingerprint` of the state that the files were checked against. */
  readonly stateFingerprint: string;
  readonly accepted: readonly HeldFile[];
  /** Sheets typed from paper that it would take in. */
  readonly paper?: PaperToMerge;
}

/** Checks every file against the state and against the others; changes nothing. See `planLooked`. */
export const planMerge = (
  state: MergeState,
  files: readonly (OpenedFile | ClosedFile)[],
  nowMs: number,
): PlannedMerge =>
  planLooked(
    state,
    files.map((file) => ("open" in file ? lookInto(file, state, nowMs) : file)),
    nowMs,
  );

/**
 * Checks files that were looked into one by one against the state and against each other; changes nothing.
 *
 * Files are known by the hash of their signed content: the same scores sealed twice are one file. The order of the
 * files decides nothing: of several files of one expert the highest revision is taken, and two different files of one
 * revision are both refused.
 */
export function planLooked(
  state: MergeState,
  files: readonly (LookedFile | ClosedFile)[],
  nowMs: number,
): PlannedMerge {
  const firstBySha256 = new Map<string, LookedFile>();
  for (const one of files)
    if ("file" in one && !firstBySha256.has(one.file.sha256)) firstBySha256.set(one.file.sha256, one);
  const proven = [...firstBySha256.values()].filter(({ origin }) => allPassed(origin));
  const inspected = new Map(
    [...firstBySha256].map(([sha256, one]) => [sha256, finish(one, proven, state, nowMs)] as const),
  );
  const answers = files.map((one): InspectedFile => {
    if ("fault" in one) return closed(one);
    const own = inspected.get(one.file.sha256);
    if (own === undefined) throw new Error("a file that nobody inspected");
    return firstBySha256.get(one.file.sha256) === one ? own : repeated(one.file, own);
  });
  const accepted = proven.filter(({ file }) =>
    ["new", "newer-revision"].includes(inspected.get(file.sha256)?.verdict ?? ""),
  );
  const identity = {
    state: state.fingerprint,
    files: answers.map((answer) => [answer.sha256, answer.fileSha256, answer.fileName, answer.verdict]),
  };
  return {
    plan: sha256Hex(canonicalJson(identity)),
    files: answers,
    stateFingerprint: state.fingerprint,
    accepted: accepted.map(({ file }) => file),
  };
}

function finish(
  { file, origin, content: formsFound, counts, changes }: LookedFile,
  proven: readonly LookedFile[],
  state: MergeState,
  nowMs: number,
): InspectedFile {
  const { document, publicKey } = file.open;
  const siblings = proven
    .map((other) => other.file)
    .filter((other) => other.sha256 !== file.sha256 && other.open.document.expert === document.expert);
  const content = allPassed(origin) ? withRevision({ file, state, nowMs, siblings }, formsFound) : formsFound;
  const known = state.inForce.get(document.expert);
  const same = state.merged.some((other) => other.sha256 === file.sha256);
  const passed = allPassed(origin) && allPassed(content);
  const verdict = !passed ? "refused" : same ? "same" : known === undefined ? "new" : "newer-revision";
  return {
    sha256: file.sha256,
    fileSha256: file.fileSha256,
    fileName: file.fileName,
    verdict,
    expert: { id: document.expert, name: state.expertNames.get(document.expert) ?? document.expertName },
    revision: document.revision,
    keyFingerprint: keyFingerprint(publicKey),
    steps: [...openingSteps.map((step) => ({ step, passed: true })), ...origin.steps, ...content.steps],
    findings: [...origin.findings, ...content.findings],
    counts,
    changes: verdict === "newer-revision" ? changes : [],
    replaces: verdict === "newer-revision" ? (known?.revision ?? null) : null,
  };
}

/** The revision is judged before the forms; a file that is not the newest is not looked into further. */
function withRevision(input: MergeCheckInput, forms: CheckedSteps): CheckedSteps {
  const revision = runSteps(revisionSteps, input);
  if (!allPassed(revision)) return revision;
  return { steps: [...revision.steps, ...forms.steps], findings: [...revision.findings, ...forms.findings] };
}

function repeated({ fileName, fileSha256 }: HeldFile, twin: InspectedFile): InspectedFile {
  const own = { ...twin, fileName, fileSha256 };
  if (twin.verdict === "refused") return own;
  return {
    ...own,
    verdict: "same",
    changes: [],
    replaces: null,
    findings: [mergeFinding(fileName, "remark", "merge-repeated", { otherFile: twin.fileName })],
  };
}

function closed({ fileName, sha256, fileSha256, fault }: ClosedFile): InspectedFile {
  const failedAt = openingSteps.findIndex((step) => step === fault.step);
  return {
    sha256,
    fileSha256,
    fileName,
    verdict: "refused",
    expert: null,
    revision: null,
    keyFingerprint: null,
    steps: openingSteps.slice(0, failedAt + 1).map((step, at) => ({ step, passed: at < failedAt })),
    findings: [mergeFinding(fileName, "error", fault.code, fault.details)],
    counts: noForms,
    changes: [],
    replaces: null,
  };
}
