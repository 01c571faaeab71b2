import { eq } from "drizzle-orm";
import type { Input, Output } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { removedScoreFile } from "#shared/schema/secretariat-decisions.ts";
import { freeze, scoreFile } from "#shared/schema/secretariat-review.ts";
import { brokenInvariants, secretariatInvariants } from "#main/db/invariants.ts";
import { appendJournal } from "#main/db/journal.ts";
import { filesInForce } from "#main/secretariat/merge/files-in-force.ts";
import { revisionAfter } from "#main/secretariat/merge/removal/list-imports.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { isSamePerson } from "#shared/domain/is-same-person.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";

type Wish = Input<"merge/take-out">;

/** Why the import cannot be taken out now; `undefined` when it can. */
export function refuseTakeOut({ database: db, rules }: OpenRound, wish: Wish): Problem | undefined {
  const frozen = db.select().from(freeze).get();
  if (frozen !== undefined) return { kind: "merge/frozen", facts: { frozenAt: localTime(frozen.frozenAtMs, rules) } };
  if (isSamePerson(wish.by, wish.witness)) return { kind: "result/same-person" };
  const { merged } = filesInForce(db);
  const file = merged.find(({ sha256 }) => sha256 === wish.sha256);
  if (file === undefined) return { kind: "merge/import-unknown" };
  return revisionAfter(merged, file) === wish.revisionAfter ? undefined : { kind: "merge/import-changed" };
}

/**
 * Takes one merged file out: its scores no longer count, the file itself stays on record.
 *
 * An older revision of the expert that was merged counts again; without one nothing of the expert counts.
 */
export function takeOut(opened: OpenRound, wish: Wish, nowMs: number): Result<Output<"merge/take-out">, Problem> {
  const refusal = refuseTakeOut(opened, wish);
  if (refusal !== undefined) return err(refusal);
  const { sha256, by, witness, reason, revisionAfter: nowRevision } = wish;
  return opened.database.transaction(
    (transaction): Result<Output<"merge/take-out">, Problem> => {
      const row = transaction.select().from(scoreFile).where(eq(scoreFile.sha256, sha256)).get();
      if (row === undefined) return err({ kind: "merge/import-unknown" });
      const { sealedAtMs: _sealed, keyFingerprint: _key, ...kept } = row;
      transaction
        .insert(removedScoreFile)
        .values({ ...kept, removedAtMs: nowMs, removedBy: by, witness, reason, nowRevision })
        .run();
      // Forms and scores go with it.
      transaction.delete(scoreFile).where(eq(scoreFile.sha256, sha256)).run();
      const facts = { sha256, expert: row.expert, revision: row.revision, nowRevision };
      appendJournal(transaction, { atMs: nowMs, actor: by, kind: "merge/take-out", facts });
      const broken = brokenInvariants(transaction, secretariatInvariants);
      if (broken.length > 0) throw new Error(`taking out would break: ${broken.join("; ")}`);
      return ok({ revision: row.revision, nowRevision });
    },
    { behavior: "immediate" },
  );
}
