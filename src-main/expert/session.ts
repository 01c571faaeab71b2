import type { CatalogueCandidate, Envelope, RosterSeat } from "#shared/formats/bundle.ts";
import type { BundleId, CandidateId, ExpertId } from "#shared/ids.ts";
import type { OpenedSeat } from "#main/bundle-format/open-seat.ts";
import type { OpenedHead } from "#main/bundle-format/read-head.ts";
import type { SeatKeys } from "#main/expert/desk/seat-keys.ts";
import { createRecordCache, type RecordCache } from "#main/expert/materials/record-cache.ts";

/** A recusal that was known when the bundle was built: a name for the list, and no key. */
export type KnownRecusal = Envelope["recused"][number];

/** Which candidate a payload file belongs to, and what it holds. */
interface PayloadOwner {
  readonly candidate: CandidateId;
  readonly mediaType: string;
}

/** The expert who is unlocked: the keys and everything with names in it live in memory only. */
export interface Session {
  readonly bundle: BundleId;
  readonly expert: ExpertId;
  readonly seat: RosterSeat;
  /** The verified head of the bundle on this laptop. */
  readonly head: OpenedHead;
  /** What the envelope says, less its keys: a text cannot be zeroed. */
  readonly envelope: Pick<Envelope, "expert" | "order">;
  /** Candidates whose cards this expert may read. */
  readonly candidates: ReadonlyMap<CandidateId, CatalogueCandidate>;
  readonly recused: ReadonlyMap<CandidateId, KnownRecusal>;
  /** Digest of each candidate's card. */
  readonly digests: ReadonlyMap<CandidateId, string>;
  /** By payload path. */
  readonly owners: ReadonlyMap<string, PayloadOwner>;
  /** By payload path, 16 bytes each. */
  readonly contentKeys: ReadonlyMap<string, Uint8Array>;
  /** Wraps the expert's keys at rest. 32 bytes. */
  readonly deskKey: Uint8Array;
  /** Seals comments and reasons at rest. 32 bytes. */
  readonly dataKey: Uint8Array;
  /** Signs the score file. 32 bytes. */
  readonly signingSeed: Uint8Array;
  readonly publicKey: Uint8Array;
  /** Opened records of materials. */
  readonly records: RecordCache;
}

/** The session of a slip that was opened, with maps so that no call walks through all candidates or files. */
export function createSession(head: OpenedHead, opened: OpenedSeat, keys: SeatKeys): Session {
  const { envelope, catalogue } = opened;
  return {
    bundle: head.index.bundle,
    expert: envelope.expert.id,
    seat: opened.seat,
    head,
    envelope: { expert: envelope.expert, order: envelope.order },
    candidates: new Map(catalogue.candidates.map((candidate) => [candidate.id, candidate])),
    recused: new Map(envelope.recused.map((recusal) => [recusal.candidate, recusal])),
    digests: new Map(envelope.keys.map(({ candidate, digest }) => [candidate, digest])),
    owners: ownersOf(catalogue.candidates),
    contentKeys: opened.contentKeys,
    deskKey: opened.deskKey,
    ...keys,
    records: createRecordCache(),
  };
}

function ownersOf(candidates: readonly CatalogueCandidate[]): Map<string, PayloadOwner> {
  const owners = new Map<string, PayloadOwner>();
  for (const { id, materials } of candidates)
    for (const { file, thumbnail, mediaType, shown } of materials) {
      owners.set(file, { candidate: id, mediaType });
      if (thumbnail !== undefined) owners.set(thumbnail, { candidate: id, mediaType: "image/jpeg" });
      if (shown !== undefined) owners.set(shown.file, { candidate: id, mediaType: shown.mediaType });
    }
  return owners;
}

/** Overwrites every key of the session and what it opened; nothing can be read with it any more. */
export function eraseSession(session: Session): void {
  const keys = [session.deskKey, session.dataKey, session.signingSeed, ...session.contentKeys.values()];
  for (const key of keys) key.fill(0);
  session.records.erase();
}
