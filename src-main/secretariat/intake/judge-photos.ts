import { appendJournal } from "#main/db/journal.ts";
import { comparePhotos, storedPhotoPairs, verdictsInForce } from "#main/secretariat/intake/compare-photos.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { storedNominations } from "#main/secretariat/screening/stored-nominations.ts";
import type { CandidateId } from "#shared/ids.ts";
import { pairKey, pairsOf, type ComparedPhoto } from "#shared/intake/photo-pairs.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { PairedPhoto, PhotoPairRow } from "#shared/ipc/photo-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import * as review from "#shared/schema/secretariat-review.ts";
import { photoVerdict } from "#shared/schema/secretariat-photos.ts";
import { material } from "#shared/schema/secretariat.ts";

/** Pairs of photos that may be one picture, with what was decided; of the round, or of one candidate. */
export function listPhotoPairs(
  { database }: Pick<OpenRound, "database">,
  candidate: CandidateId | undefined,
): readonly PhotoPairRow[] {
  const all = storedPhotoPairs(database);
  const pairs = candidate === undefined ? all : pairsOf(all, candidate);
  if (pairs.length === 0) return [];
  const verdicts = verdictsInForce(database);
  const owners = new Map(storedNominations(database).nominations.map((one) => [one.id, one]));
  const files = new Map(
    database
      .select()
      .from(material)
      .all()
      .map((row) => [row.id, row]),
  );
  const shown = ({ id, candidate: owner, name, fileName, at }: ComparedPhoto): PairedPhoto[] => {
    const [nomination, file] = [owners.get(owner), files.get(id)];
    if (nomination === undefined || file === undefined) return [];
    const { widthPx = null, heightPx = null } = file.facts;
    const { category, unitName } = nomination;
    const { sizeBytes } = file;
    return [{ id, candidate: owner, category, name, unitName, fileName, at, sizeBytes, widthPx, heightPx }];
  };
  return pairs.flatMap(({ one, other, differing }): PhotoPairRow[] => {
    const [left, right] = [...shown(one), ...shown(other)];
    if (left === undefined || right === undefined) return [];
    const decided = verdicts.get(pairKey(one.sha256, other.sha256));
    if (decided === undefined) return [{ one: left, other: right, differing, decided: null }];
    const { verdict, reason, decidedBy, decidedAtMs } = decided;
    return [{ one: left, other: right, differing, decided: { verdict, reason, decidedBy, decidedAtMs } }];
  });
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
  const pair = storedPhotoPairs(database).find((each) => pairKey(each.one.id, each.other.id) === pairKey(one, other));
  if (pair === undefined) return err({ kind: "intake/photo-pair-gone" });
  const [first = "", second = ""] = [pair.one.sha256, pair.other.sha256].sort();
  const atMs = now();
  database.transaction((transaction) => {
    const row = { one: first, other: second, verdict, reason, decidedBy: by, decidedAtMs: atMs };
    transaction.insert(photoVerdict).values(row).run();
    appendJournal(transaction, { atMs, actor: by, kind: "intake/photos-judged", facts: { one, other, verdict } });
    comparePhotos(transaction, rules);
  });
  return ok({});
}
