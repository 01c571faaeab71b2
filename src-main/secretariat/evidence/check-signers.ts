import { evidenceScorePath, type EvidenceRecord } from "#shared/formats/evidence-pack.ts";
import type { ScoreDocument } from "#shared/formats/score-file.ts";
import type { EvidenceDifference } from "#shared/words/evidence-steps.ts";
import { readScoreContent, type OpenScoreFile } from "#main/score-files/read-score-content.ts";
import { fromBase64 } from "#main/signing/base64.ts";
import { checkCertificate } from "#main/signing/key-certificate.ts";
import { compare, yesNo } from "#main/secretariat/evidence/difference.ts";
import { fileLabel } from "#main/secretariat/evidence/check-record.ts";
import type { OpenedPack } from "#main/secretariat/evidence/open-pack.ts";

type Walk = Iterable<EvidenceDifference | undefined>;

/** The opened score files by content hash, as far as their signatures hold. */
export type SignedScores = ReadonlyMap<string, OpenScoreFile>;

/** What the steps that count read of a file, signed or typed from paper. */
export type CountedScores = ReadonlyMap<
  string,
  { readonly document: Pick<ScoreDocument, "expert" | "bundle" | "forms"> }
>;

/** Opens every score file; one whose signature does not hold is left out. */
export function openSigned({ files, record }: OpenedPack): SignedScores {
  const opened = new Map<string, OpenScoreFile>();
  for (const { sha256 } of record.scoreFiles) {
    const content = readScoreContent(files.get(evidenceScorePath(sha256)) ?? new Uint8Array());
    if (content.ok) opened.set(sha256, content.value);
  }
  return opened;
}

/** Every file is signed, and speaks of this round, these rules and a bundle of the record. */
export function* checkSignatures({ record }: OpenedPack, scores: SignedScores): Walk {
  for (const file of record.scoreFiles) {
    const label = fileLabel(file);
    const document = scores.get(file.sha256)?.document;
    yield compare(label, "signature", "@holds", document === undefined ? "@fails" : "@holds");
    if (document !== undefined) yield* checkSaid(label, file, document, record);
  }
}

function* checkSaid(
  label: string,
  file: EvidenceRecord["scoreFiles"][number],
  document: ScoreDocument,
  record: EvidenceRecord,
): Walk {
  yield compare(label, "expert", file.expert, document.expert);
  yield compare(label, "revision", file.revision, document.revision);
  yield compare(label, "round", record.round, document.round);
  yield compare(label, "practice", yesNo(record.practice), yesNo(document.practice));
  yield compare(label, "ruleHash", record.ruleHash, document.ruleHash);
  const bundle = record.bundles.find((one) => one.bundle === document.bundle);
  const built = bundle && `${bundle.bundle} v${String(bundle.version)} ${bundle.hash}`;
  const named = `${document.bundle} v${String(document.bundleVersion)} ${document.bundleHash}`;
  yield compare(label, "bundle", built ?? "@missing", named);
}

/** The slip of that expert in that bundle vouches for the key that signed, and was not lost before the merge. */
export function* checkCertificates({ record }: OpenedPack, scores: SignedScores): Walk {
  for (const file of record.scoreFiles) {
    const opened = scores.get(file.sha256);
    if (opened === undefined) continue;
    const { expert, slip, bundle } = opened.document;
    const seat = record.bundles.find((one) => one.bundle === bundle)?.seats.find((one) => one.expert === expert);
    yield compare(fileLabel(file), "slip", seat?.slip ?? "@missing", slip);
    const holds = isCertified(opened, fromBase64(seat?.slipKey ?? "", 32));
    yield compare(fileLabel(file), "certificate", "@holds", holds ? "@holds" : "@fails");
    const revoked = record.revoked.find((one) => one.slip === slip);
    if (revoked !== undefined && revoked.revokedAt <= file.mergedAt)
      yield { subject: fileLabel(file), fact: "mergedBefore", expected: revoked.revokedAt, found: file.mergedAt };
  }
}

function isCertified({ document, publicKey }: OpenScoreFile, slipKey: Uint8Array | undefined): boolean {
  const { round, expert, slip, certificate } = document;
  const certified = slipKey && checkCertificate({ round, slip, expert, slipKey, certificate });
  return certified !== undefined && Buffer.from(certified).equals(publicKey);
}
