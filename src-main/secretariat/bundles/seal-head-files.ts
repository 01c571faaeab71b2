import type { Catalogue, CandidateCard, Envelope, Roster } from "#shared/formats/bundle.ts";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { SealedPayload } from "#main/bundle-format/payload-file.ts";
import { sealedPayload } from "#main/bundle-format/seal-payload.ts";
import { sealToSlip } from "#main/sealing/envelope-seal.ts";
import { sealContent } from "#main/sealing/sealed-content.ts";
import { cardDigest } from "#main/secretariat/bundles/card-digest.ts";
import type { BundleSource } from "#main/secretariat/bundles/gather-bundle.ts";
import type { PlannedSeat } from "#main/secretariat/bundles/plan-seats.ts";
import { newPayloadPath, type SealingPlan } from "#main/secretariat/bundles/plan-sealing.ts";
import type { PlannedSlip } from "#main/secretariat/bundles/plan-slips.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { deskKeyOf } from "#main/signing/master-key.ts";

/** The cards of all candidates, sealed, and the digest of each. */
export function sealCards(
  source: Pick<BundleSource, "bundle">,
  catalogue: Catalogue,
  sealing: SealingPlan,
): { readonly files: readonly SealedPayload[]; readonly digests: ReadonlyMap<CandidateId, string> } {
  const files = catalogue.candidates.flatMap((candidate) => {
    const own = sealing.cards.get(candidate.id);
    if (own === undefined) return [];
    const card: CandidateCard = { format: "pingshen/card", formatVersion: 1, bundle: source.bundle, ...candidate };
    return [sealedPayload(own.path, sealContent(own.key, own.salt, Buffer.from(canonicalJson(card), "utf8")))];
  });
  return { files, digests: new Map(catalogue.candidates.map((candidate) => [candidate.id, cardDigest(candidate)])) };
}

/** What the envelopes are made of. */
export interface EnvelopeSource {
  readonly source: Pick<BundleSource, "bundle" | "round" | "retired">;
  readonly seats: readonly PlannedSeat[];
  readonly slips: readonly PlannedSlip[];
  readonly sealing: SealingPlan;
  readonly digests: ReadonlyMap<CandidateId, string>;
  /** The organiser's secret, from which the desk keys follow. */
  readonly master: Uint8Array;
  readonly randomBytes: (size: number) => Uint8Array;
}

/** One envelope a slip: the expert's order and the keys of those candidates from whom the expert is not recused. */
export function sealEnvelopes(input: EnvelopeSource): {
  readonly files: readonly SealedPayload[];
  readonly roster: Roster;
} {
  const files: SealedPayload[] = [];
  const seats: Roster["seats"] = [];
  for (const { expert, slip, slipKey, sealKey, salt } of input.slips) {
    const seat = input.seats.find((each) => each.expert.id === expert);
    if (seat === undefined) continue;
    const envelope = newPayloadPath("envelopes", input.randomBytes);
    const plain = Buffer.from(canonicalJson(envelopeOf(seat, slip, input)), "utf8");
    files.push(sealedPayload(envelope, sealToSlip(Buffer.from(sealKey, "base64"), plain, input.randomBytes)));
    plain.fill(0);
    seats.push({ expert, slip, slipKey, sealKey, salt, envelope });
  }
  const revoked = input.source.retired.map(({ expert, slip, publicKey, salt }) => ({
    expert,
    slip,
    slipKey: publicKey,
    salt,
  }));
  return { files, roster: { seats, revoked } };
}

function envelopeOf(
  { expert, order, recused }: PlannedSeat,
  slip: string,
  { source, sealing, digests, master }: EnvelopeSource,
): Envelope {
  const closed = new Set(recused.map(({ candidate }) => candidate));
  const keys = order.flatMap((candidate) => {
    const card = sealing.cards.get(candidate);
    if (card === undefined || closed.has(candidate)) return [];
    return [{ candidate, card: card.path, key: toBase64(card.key), digest: digests.get(candidate) ?? "" }];
  });
  return {
    format: "pingshen/envelope",
    formatVersion: 1,
    bundle: source.bundle,
    slip,
    expert,
    deskKey: toBase64(deskKeyOf(master, source.round, expert.id)),
    order: [...order],
    keys,
    recused: [...recused],
  };
}
