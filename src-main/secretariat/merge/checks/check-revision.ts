import type { Finding } from "#shared/finding.ts";
import { keyFingerprint } from "#main/signing/fingerprint.ts";
import { againstPaper } from "#main/secretariat/merge/checks/check-paper.ts";
import { mergeFinding, type MergeCheck, type MergeCheckInput } from "#main/secretariat/merge/checks/merge-check.ts";

/** The file is the newest of its expert, and the only one of its revision. */
export const checkRevision: MergeCheck = (input) => {
  const paper = againstPaper(input);
  if (paper.some(({ severity }) => severity === "error")) return paper;
  const wrong = [...againstMerged(input), ...againstSiblings(input)];
  return wrong.length > 0 ? wrong : [...paper, ...secondLaptop(input), ...clocks(input)];
};

function againstMerged({ file, state }: MergeCheckInput): Finding[] {
  const { expert, revision } = file.open.document;
  const merged = state.merged.filter((other) => other.expert === expert);
  if (merged.some((other) => other.sha256 === file.sha256))
    return [mergeFinding(file.fileName, "remark", "merge-already-merged", { revision })];
  if (merged.some((other) => other.revision === revision))
    return [mergeFinding(file.fileName, "error", "merge-same-revision", { expert, revision })];
  const mergedRevision = state.inForce.get(expert)?.revision ?? 0;
  if (revision > mergedRevision) return [];
  return [mergeFinding(file.fileName, "error", "merge-older-revision", { revision, mergedRevision })];
}

function againstSiblings({ file, state, siblings }: MergeCheckInput): Finding[] {
  // A file that was merged before changes nothing, whatever lies beside it.
  if (state.merged.some((other) => other.sha256 === file.sha256)) return [];
  const { expert, revision } = file.open.document;
  const revisions = siblings.map((other) => other.open.document.revision);
  if (revisions.includes(revision))
    return [mergeFinding(file.fileName, "error", "merge-same-revision", { expert, revision })];
  const newestRevision = Math.max(...revisions, revision);
  if (newestRevision === revision) return [];
  return [mergeFinding(file.fileName, "error", "merge-superseded", { revision, newestRevision })];
}

function secondLaptop({ file, state }: MergeCheckInput): Finding[] {
  const mergedFingerprint = state.inForce.get(file.open.document.expert)?.keyFingerprint;
  const fingerprint = keyFingerprint(file.open.publicKey);
  if (mergedFingerprint === undefined || mergedFingerprint === fingerprint) return [];
  return [mergeFinding(file.fileName, "warning", "merge-second-laptop", { mergedFingerprint, fingerprint })];
}

function clocks({ file, state, nowMs }: MergeCheckInput): Finding[] {
  const { sealedAt, bundle } = file.open.document;
  const sealedAtMs = Date.parse(sealedAt);
  if (sealedAtMs > nowMs) return [mergeFinding(file.fileName, "warning", "merge-clock-ahead", { sealedAt })];
  if (sealedAtMs < (state.bundles.get(bundle)?.builtAtMs ?? 0))
    return [mergeFinding(file.fileName, "warning", "merge-clock-behind", { sealedAt })];
  return [];
}
