import type { ScoreForm } from "#shared/domain/score.ts";
import { ScoreDocument } from "#shared/formats/score-file.ts";
import { ExpertId, RoundId } from "#shared/ids.ts";
import { sha256Hex, signingKeyFromSeed, type SigningKey } from "#main/crypto/crypto.ts";
import { certifyExpertKey } from "#main/signing/key-certificate.ts";

/** A key pair that is the same in every run. */
export const testKey = (name: string): SigningKey =>
  signingKeyFromSeed(Buffer.from(sha256Hex(`key of ${name}`), "hex"));

/** What a test says of a score document; the rest is filled in. */
export interface ScoreDocumentWish {
  readonly round?: string;
  readonly expert?: string;
  readonly slip?: string;
  readonly slipKey?: SigningKey;
  readonly expertKey?: SigningKey;
  readonly bundle?: string;
  readonly bundleVersion?: number;
  readonly bundleHash?: string;
  readonly ruleHash?: string;
  readonly practice?: boolean;
  readonly revision?: number;
  readonly sealedAt?: string;
  readonly verification?: ScoreDocument["verification"];
  readonly forms?: readonly ScoreForm[];
}

const usual = {
  round: "cast-2023-test",
  expert: "E01",
  bundle: "b-1",
  bundleVersion: 1,
  bundleHash: sha256Hex("bundle"),
  ruleHash: sha256Hex("rules"),
  practice: false,
  revision: 1,
  sealedAt: "2023-12-15T08:00:00.000Z",
  verification: { complete: true, damagedFiles: 0 },
  forms: [
    {
      candidate: "c-1",
      standing: { state: "judging" },
      cells: [{ criterion: "effect", cell: { state: "scored", tenths: 185 } }],
      comment: "事迹突出；䶮 㛃 𬱖",
    },
  ],
};

/** A sealed document whose certificate chain holds, unless the wish breaks it. */
export function makeScoreDocument(wish: ScoreDocumentWish = {}): ScoreDocument {
  const { slipKey, expertKey, ...rest } = wish;
  const fields = { ...usual, ...rest };
  const round = RoundId.parse(fields.round);
  const expert = ExpertId.parse(fields.expert);
  const slip = wish.slip ?? sha256Hex(`slip of ${expert}`).slice(0, 16);
  const certificate = certifyExpertKey({
    round,
    slip,
    expert,
    slipSeed: (slipKey ?? testKey(`slip of ${expert}`)).privateSeed,
    expertKey: (expertKey ?? testKey(`laptop of ${expert}`)).publicKey,
    activatedAt: "2023-12-10T01:00:00.000Z",
  });
  return ScoreDocument.parse({
    format: "pingshen/scores",
    formatVersion: 1,
    ...fields,
    slip,
    expertName: `专家${expert}`,
    certificate,
    pledgedAt: "2023-12-10T01:05:00.000Z",
    journalHead: sha256Hex("journal"),
  });
}
