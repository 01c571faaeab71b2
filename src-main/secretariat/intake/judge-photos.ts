import { appendJournal } from "#main/db/journal.ts";
import { tellPairs, verdictsInForce } from "#main/secretariat/intake/compare-photos.ts";
import { storedPairs, type StoredPair } from "#main/secretariat/intake/stored-pairs.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import type { CandidateId } from "#shared/ids.ts";
import { pairKey } from "#shared/intake/photo-pairs.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { PairedPhoto, PhotoPairRow } from "#shared/ipc/photo-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import * as review from "#shared/schema/secretariat-review.ts";
import { photoVerdict } from "#shared/schema/secretariat-photos.ts";

/** Pairs of photos that may be one picture, with what was decided; of the round, or of one candidate. */
export function listPhotoPairs(
  { database }: Pick<OpenRound, "database">,
  candidate: CandidateId | undefined,
): readonly PhotoPairRow[] {
  const pairs = storedPairs(database, candidate);
  if (pairs.length === 0) return [];
  const verdicts = verdictsInForce(database);
  return pairs.map(({ one, other, differing }): PhotoPairRow => {
    const shown = { one: shownPhoto(one), other: shownPhoto(other), differing };
    const decided = verdicts.get(pairKey(one.sha256, other.sha256));
    if (decided === undefined) return { ...shown, decided: null };
    const { verdict, reason, decidedBy, decidedAtMs } = decided;
    return { ...shown, decided: { verdict, reason, decidedBy, decidedAtMs } };
  });
}

function shownPhoto(photo: StoredPair["one"]): PairedPhoto {
  const { id, candidate, category, name, unitName, fileName, at, sizeBytes, widthPx, heightPx } = photo;
  return { id, candidate, category, name, unitName, fileName, at, sizeBytes, widthPx, heightPx };
}

/**
 * Records what a person decided of two photos; it holds for their contents, wherever these lie in later deliveries.
 *
 * Errors: `round/scores-frozen`, `intake/photo-pair-gone`.
 */
export function judgePhotos(
  { database, rules }: OpenRound,
  { one, other, verdict, reason, by }: Input<"intake/judge-photos">,
  now: () => number,
): Result<Record<string, never>, Problem> {
  if (countRows(database, review.freeze) > 0) return err({ kind: "round/scores-frozen" });
  const pair = storedPairs(database).find((each) => pairKey(each.one.id, each.other.id) === pairKey(one, other));
  if (pair === undefined) return err({ kind: "intake/photo-pair-gone" });
  const [first = "", second = ""] = [pair.one.sha256, pair.other.sha256].sort();
  const atMs = now();
  database.transaction((transaction) => {
    const row = { one: first, other: second, verdict, reason, decidedBy: by, decidedAtMs: atMs };
    transaction.insert(photoVerdict).values(row).run();
    appendJournal(transaction, { atMs, actor: by, kind: "intake/photos-judged", facts: { one, other, verdict } });
    tellPairs(transaction, rules);
  });
  return ok({});
}
