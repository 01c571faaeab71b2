import type { InspectedFile, MergePlan } from "#shared/ipc/merge-calls.ts";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { openScoreFile } from "#main/score-files/open-score-file.ts";
import {
  allPassed,
  contentSteps,
  originSteps,
  runSteps,
  type CheckedSteps,
} from "#main/secretariat/merge/check-score-file.ts";
import { mergeFinding, type MergeCheckInput, type OpenedFile } from "#main/secretariat/merge/checks/merge-check.ts";
import { countForms, noForms } from "#main/secretariat/merge/count-forms.ts";
import type { MergeState } from "#main/secretariat/merge/read-merge-state.ts";
import type { ReadFile } from "#main/secretariat/merge/read-score-files.ts";
import { keyFingerprint } from "#main/signing/fingerprint.ts";

/** What merging would do, and the opened files that it would take in. */
export interface PlannedMerge extends MergePlan {
  /** `fingerprint` of the state that the files were checked against. */
  readonly stateFingerprint: string;
  readonly accepted: readonly (OpenedFile & { readonly bytes: Uint8Array })[];
}

interface Checked {
  readonly file: OpenedFile & { readonly bytes: Uint8Array };
  readonly origin: CheckedSteps;
}

/**
 * Checks every file against the state and against the others; changes nothing.
 *
 * The order of the files decides nothing: of several files of one expert the highest revision is taken, and two
 * different files of one revision are both refused.
 */
export function planMerge(state: MergeState, files: readonly ReadFile[], nowMs: number): PlannedMerge {
  const opened = new Map<ReadFile, Checked | InspectedFile>();
  const firstBySha256 = new Map<string, ReadFile>();
  for (const file of files) {
    if ("sha256" in file && firstBySha256.has(file.sha256)) continue;
    if ("sha256" in file) firstBySha256.set(file.sha256, file);
    opened.set(file, openOne(file, state, nowMs));
  }
  const proven = [...opened.values()].filter(isChecked).filter(({ origin }) => allPassed(origin));
  const inspected = new Map(
    [...opened].map(([file, one]) => [file, isChecked(one) ? finish(one, proven, state, nowMs) : one]),
  );
  const answers = files.map((file): InspectedFile => {
    const own = inspected.get(file);
    if (own !== undefined) return own;
    const twin = "sha256" in file ? inspected.get(firstBySha256.get(file.sha256) ?? file) : undefined;
    return repeated(file.fileName, twin ?? unreadable(file.fileName, "", []));
  });
  const accepted = proven.filter(({ file }) =>
    answers.some((answer) => answer.sha256 === file.sha256 && ["new", "newer-revision"].includes(answer.verdict)),
  );
  const identity = {
    state: state.fingerprint,
    files: answers.map((answer) => [answer.sha256, answer.fileName, answer.verdict]),
  };
  return {
    plan: sha256Hex(canonicalJson(identity)),
    files: answers,
    stateFingerprint: state.fingerprint,
    accepted: accepted.map(({ file }) => file),
  };
}

const isChecked = (one: Checked | InspectedFile): one is Checked => "origin" in one;

function openOne(file: ReadFile, state: MergeState, nowMs: number): Checked | InspectedFile {
  const opened = "fault" in file ? { ok: false as const, error: file.fault } : openScoreFile(file.bytes);
  if (!opened.ok) {
    const { step, code, details } = opened.error;
    const failed = step === "readable" ? [] : [{ step: "readable" as const, passed: true }];
    const finding = mergeFinding(file.fileName, "error", code, details);
    const sha256 = "sha256" in file ? file.sha256 : "";
    return { ...unreadable(file.fileName, sha256, [...failed, { step, passed: false }]), findings: [finding] };
  }
  const one = { ...(file as Extract<ReadFile, { bytes: Uint8Array }>), open: opened.value };
  return { file: one, origin: runSteps(originSteps, { file: one, state, nowMs, siblings: [] }) };
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
  const known = state.inForce.has(document.expert);
  const same = state.merged.some((other) => other.sha256 === file.sha256);
  const passed = allPassed(origin) && allPassed(content);
  return {
    sha256: file.sha256,
    fileName: file.fileName,
    verdict: !passed ? "refused" : same ? "same" : known ? "newer-revision" : "new",
    expert: { id: document.expert, name: state.expertNames.get(document.expert) ?? document.expertName },
    revision: document.revision,
    keyFingerprint: keyFingerprint(publicKey),
    steps: [{ step: "readable", passed: true }, { step: "signature", passed: true }, ...origin.steps, ...content.steps],
    findings: [...origin.findings, ...content.findings],
    counts: countForms(document, state.contents.get(document.expert)),
  };
}

function repeated(fileName: string, twin: InspectedFile): InspectedFile {
  if (twin.verdict === "refused") return { ...twin, fileName };
  const remark = mergeFinding(fileName, "remark", "merge-repeated", { otherFile: twin.fileName });
  return { ...twin, fileName, verdict: "same", findings: [remark] };
}

const unreadable = (fileName: string, sha256: string, steps: InspectedFile["steps"]): InspectedFile => ({
  sha256,
  fileName,
  verdict: "refused",
  expert: null,
  revision: null,
  keyFingerprint: null,
  steps,
  findings: [],
  counts: noForms,
});
