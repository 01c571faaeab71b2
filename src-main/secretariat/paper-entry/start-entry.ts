import { desc, eq } from "drizzle-orm";
import type { BundleId, ExpertId } from "#shared/ids.ts";
import type { Input, Output } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { paperEntry } from "#shared/schema/secretariat-paper.ts";
import { bundle, slip } from "#shared/schema/secretariat-review.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { filesInForce, isFromPaper } from "#main/secretariat/merge/files-in-force.ts";
import { changeEntry } from "#main/secretariat/paper-entry/change-entry.ts";
import { refuseFrozen, standingEntries, type OpenEntry } from "#main/secretariat/paper-entry/open-entry.ts";
import { seatedExperts } from "#main/secretariat/roster/experts-of-round.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";

/** Begins an entry for an expert of the panels of whom no score file counts. */
export function startEntry(
  opened: OpenRound,
  { expert, by }: Input<"paper-entry/start">,
  nowMs: number,
): Result<Output<"paper-entry/start">, Problem> {
  const { database: db } = opened;
  const refusal = refuseFrozen(opened);
  if (refusal !== undefined) return err(refusal);
  const facts = { expert };
  const seat = newestBundleOf(db, expert);
  if (seat === undefined || !seatedExperts(db).some(({ id }) => id === expert))
    return err({ kind: "paper-entry/no-seat", facts });
  const counted = filesInForce(db).inForce.get(expert);
  if (counted !== undefined && !isFromPaper(counted)) return err({ kind: "paper-entry/file-counts", facts });
  if (standingEntries(db).some((one) => one.expert === expert)) return err({ kind: "paper-entry/entry-open", facts });
  let entry = 0;
  changeEntry(opened, { kind: "paper-entry/started", by, atMs: nowMs, facts }, (transaction) => {
    const values = { expert, bundle: seat, startedAtMs: nowMs, startedBy: by };
    entry = transaction.insert(paperEntry).values(values).returning({ id: paperEntry.id }).get().id;
  });
  return ok({ entry });
}

/** The newest bundle with a seat for the expert: the sheets are printed from it. */
const newestBundleOf = (db: Pick<SecretariatDatabase, "select">, expert: ExpertId): BundleId | undefined =>
  db
    .select({ id: bundle.id })
    .from(slip)
    .innerJoin(bundle, eq(bundle.id, slip.bundle))
    .where(eq(slip.expert, expert))
    .orderBy(desc(bundle.version))
    .limit(1)
    .get()?.id;

/** Gives an entry up; what was typed stays on record and never counts. */
export function giveUp(
  { opened, entry }: OpenEntry,
  { by, reason }: Input<"paper-entry/give-up">,
  nowMs: number,
): Output<"paper-entry/give-up"> {
  const facts = { entry: entry.id, expert: entry.expert };
  changeEntry(opened, { kind: "paper-entry/given-up", by, atMs: nowMs, facts }, (transaction) => {
    const values = { givenUpAtMs: nowMs, givenUpBy: by, reason };
    transaction.update(paperEntry).set(values).where(eq(paperEntry.id, entry.id)).run();
  });
  return { expert: entry.expert };
}
