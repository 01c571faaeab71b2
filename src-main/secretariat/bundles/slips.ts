import { eq } from "drizzle-orm";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { SlipRow } from "#shared/ipc/bundle-calls.ts";
import { err, ok } from "#shared/result.ts";
import { expert } from "#shared/schema/secretariat.ts";
import { bundle, revokedSlip, slip } from "#shared/schema/secretariat-review.ts";
import { slipPrinting } from "#shared/schema/secretariat-roster.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { appendJournal, laterThanJournal } from "#main/db/journal.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";

/** Every slip of the round once, by expert, oldest first; its code is nowhere but on paper. */
export function listSlips(input: Input<"slips/list">, context: CallContext): Answer<"slips/list"> {
  const round = openRound(context, input.round);
  return round.ok ? ok({ slips: readSlips(round.value.database) }) : round;
}

function readSlips(db: SecretariatDatabase): SlipRow[] {
  const revoked = new Map(
    db
      .select()
      .from(revokedSlip)
      .all()
      .map((row) => [row.slip, row]),
  );
  const rows = db
    .select({ slip: slip.slip, expert: slip.expert, name: expert.name, since: slip.bundle })
    .from(slip)
    .innerJoin(bundle, eq(bundle.id, slip.bundle))
    .innerJoin(expert, eq(expert.id, slip.expert))
    .orderBy(slip.expert, bundle.version)
    .all();
  const printings = Map.groupBy(db.select().from(slipPrinting).orderBy(slipPrinting.id).all(), (row) => row.slip);
  const first = new Map<string, (typeof rows)[number]>();
  for (const row of rows) if (!first.has(row.slip)) first.set(row.slip, row);
  return [...first.values()].map((row) => {
    const lost = revoked.get(row.slip);
    const printed = (printings.get(row.slip) ?? []).map(({ id: _, slip: __, ...printing }) => printing);
    return { ...row, revokedAtMs: lost?.revokedAtMs ?? null, reason: lost?.reason ?? "", printings: printed };
  });
}

/**
 * Records a slip as lost: the next bundle gives its expert a new one, and score files made with it are refused.
 *
 * Errors: `slip/unknown`, `slip/revoked-before`, `round/scores-frozen` through the round.
 */
export function revokeSlip(input: Input<"slips/revoke">, context: CallContext): Answer<"slips/revoke"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { database } = round.value;
  const row = readSlips(database).find((each) => each.slip === input.slip);
  if (row === undefined) return err({ kind: "slip/unknown" });
  if (row.revokedAtMs !== null) return err({ kind: "slip/revoked-before", facts: { expert: row.expert } });
  const revokedAtMs = laterThanJournal(database, context.now());
  database.transaction((transaction) => {
    transaction
      .insert(revokedSlip)
      .values({ slip: row.slip, expert: row.expert, revokedAtMs, revokedBy: input.by, reason: input.reason })
      .run();
    const facts = { slip: row.slip, expert: row.expert };
    appendJournal(transaction, { atMs: revokedAtMs, actor: input.by, kind: "slip/revoked", facts });
  });
  return ok({});
}

/**
 * Records that slips were put on paper. A slip that was printed before is marked as printed again, with the reason.
 *
 * Errors: `slip/unknown`, `slip/revoked-before`, `slip/reprint-reason-missing`.
 */
export function recordPrinting(input: Input<"slips/printed">, context: CallContext): Answer<"slips/printed"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { database } = round.value;
  const known = new Map(readSlips(database).map((row) => [row.slip, row]));
  const rows = [...new Set(input.slips)].map((each) => known.get(each));
  if (rows.some((row) => row === undefined)) return err({ kind: "slip/unknown" });
  const found = rows.filter((row) => row !== undefined);
  const revoked = found.find((row) => row.revokedAtMs !== null);
  if (revoked !== undefined) return err({ kind: "slip/revoked-before", facts: { expert: revoked.expert } });
  const again = found.filter(({ printings }) => printings.length > 0);
  if (again.length > 0 && input.reason === "")
    return err({ kind: "slip/reprint-reason-missing", facts: { count: again.length } });
  const printedAtMs = context.now();
  const { copies, by } = input;
  database.transaction((transaction) => {
    for (const row of found) {
      const reprint = again.includes(row);
      const reason = reprint ? input.reason : "";
      transaction
        .insert(slipPrinting)
        .values({ slip: row.slip, copies, reprint, reason, printedBy: by, printedAtMs })
        .run();
    }
    const facts = { slips: found.map((row) => row.slip), copies, reprints: again.map((row) => row.slip) };
    appendJournal(transaction, { atMs: printedAtMs, actor: by, kind: "slip/printed", facts });
  });
  return ok({ reprints: again.length });
}
