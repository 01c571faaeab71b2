import type { InspectedFile, MergePlan } from "#shared/ipc/merge-calls.ts";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import {
  allPassed,
  contentSteps,
  openingSteps,
  originSteps,
  runSteps,
  type CheckedSteps,
} from "#main/secretariat/merge/check-score-file.ts";
import { mergeFinding, type MergeCheckInput } from "#main/secretariat/merge/checks/merge-check.ts";
import { countForms, noForms } from "#main/secretariat/merge/count-forms.ts";
import { diffCells } from "#main/secretariat/merge/diff-cells.ts";
import type { ClosedFile, OpenedFile } from "#main/secretariat/merge/open-score-files.ts";
import type { PaperToMerge } from "#main/secretariat/merge/paper-to-merge.ts";
import type { MergeState } from "#main/secretariat/merge/read-merge-state.ts";
import { keyFingerprint } from "#main/signing/fingerprint.ts";

/** What merging would do, and the opened files that it would take in. */
export interface PlannedMerge extends MergePlan {
  /** `fingerprint` of the state that the files were checked against. */
  readonly stateFingerprint: string;
  readonly accepted: readonly OpenedFile[];
  /** Sheets typed from paper that it would take in. */
  readonly paper?: PaperToMerge;
}

interface Checked {
  readonly file: OpenedFile;
  readonly origin: CheckedSteps;
}

/**
 * Checks every file against the state and against the others; changes nothing.
 *
 * Files are known by the hash of their signed content: the same scores sealed twice are one file. The order of the
 * files decides nothing: of several files of one expert the highest revision is taken, and two different files of one
 * revision are both refused.
 */
export function planMerge(state: MergeState, files: readonly (OpenedFile | ClosedFile)[], nowMs: number): PlannedMerge {
  const firstBySha256 = new Map<string, OpenedFile>();
  for (const file of files) if ("open" in file && !firstBySha256.has(file.sha256)) firstBySha256.set(file.sha256, file);
  const checked = [...firstBySha256.values()].map((file): Checked => {
    return { file, origin: runSteps(originSteps, { file, state, nowMs, siblings: [] }) };
  });
  const proven = checked.filter(({ origin }) => allPassed(origin));
  const inspected = new Map(checked.map((one) => [one.file.sha256, finish(one, proven, state, nowMs)]));
  const answers = files.map((file): InspectedFile => {
    const own = "open" in file ? inspected.get(file.sha256) : undefined;
    if ("fault" in file || own === undefined) return closed(file);
    return firstBySha256.get(file.sha256) === file ? own : repeated(file, own);
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
  { file, origin }: Checked,
  proven: readonly Checked[],
  state: MergeState,
  nowMs: number,
): InspectedFile {
  const { document, publicKey } = file.open;
  const siblings = proven
    .map((other) => other.file)
    .filter((other) => other.sha256 !== file.sha256 && other.open.document.expert === document.expert);
  const input: MergeCheckInput = { file, state, nowMs, siblings };
  const content = allPassed(origin) ? runSteps(contentSteps, input) : { steps: [], findings: [] };
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
    counts: countForms(document, state.contents.get(document.expert)),
    changes: verdict === "newer-revision" ? diffCells(document, state) : [],
    replaces: verdict === "newer-revision" ? (known?.revision ?? null) : null,
  };
}

function repeated({ fileName, fileSha256 }: OpenedFile, twin: InspectedFile): InspectedFile {
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

function closed(file: OpenedFile | ClosedFile): InspectedFile {
  const { fileName, sha256, fileSha256 } = file;
  const fault = "fault" in file ? file.fault : undefined;
  const failedAt = openingSteps.findIndex((step) => step === fault?.step);
  return {
    sha256,
    fileSha256,
    fileName,
    verdict: "refused",
    expert: null,
    revision: null,
    keyFingerprint: null,
    steps: openingSteps.slice(0, failedAt + 1).map((step, at) => ({ step, passed: at < failedAt })),
    findings: fault === undefined ? [] : [mergeFinding(fileName, "error", fault.code, fault.details)],
    counts: noForms,
    changes: [],
    replaces: null,
  };
}
