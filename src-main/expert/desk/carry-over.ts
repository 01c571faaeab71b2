import { and, eq } from "drizzle-orm";
import type { CandidateId } from "#shared/ids.ts";
import type { BundleChanges } from "#shared/ipc/expert-calls.ts";
import { score, sheet } from "#shared/schema/expert.ts";
import type { ExpertTransaction } from "#main/db/databases.ts";
import { appendJournal } from "#main/db/journal.ts";
import { insertSeat } from "#main/expert/desk/join-desk.ts";
import type { OpenedDesk } from "#main/expert/desk/opened-desk.ts";
import { planCarryOver, type CarryOver, type OldWork } from "#main/expert/desk/plan-carry-over.ts";
import type { SeatKeys } from "#main/expert/desk/seat-keys.ts";
import type { OlderSeat, SeatRow } from "#main/expert/desk/seat-rows.ts";
import { openPrivateText, sealPrivateText, type TextOwner } from "#main/expert/private-text.ts";
import { carryVisits } from "#main/expert/visits/carry-visits.ts";
import type { CallContext } from "#main/world.ts";

/** Brings an expert's work on an older bundle to this one, all or nothing; the older rows stay as they are. */
export function carryOver(
  desk: OpenedDesk,
  { row, version }: OlderSeat,
  keys: SeatKeys,
  context: CallContext,
): BundleChanges {
  const nowMs = context.now();
  return context.databases.expert().transaction((transaction) => {
    const plan = planCarryOver(readOldWork(transaction, row), {
      order: desk.seat.envelope.order,
      keys: desk.seat.envelope.keys,
      categoryOf: categoriesOf(desk),
    });
    insertSeat(transaction, desk, keys, nowMs, context.randomBytes, {
      pledgedAtMs: row.pledgedAtMs,
      lastCandidate: plan.lastCandidate,
      withdrawn: plan.allWithdrawn,
    });
    copyWork(transaction, desk, row, plan, keys, nowMs, context.randomBytes);
    const readable = new Set(desk.seat.envelope.keys.map(({ candidate }) => candidate));
    carryVisits(transaction, row, desk.head.index.bundle, readable);
    const { added, corrected, withdrawn } = plan;
    appendJournal(transaction, {
      atMs: nowMs,
      actor: row.expert,
      kind: "seat-carried-over",
      facts: {
        bundle: desk.head.index.bundle,
        from: row.bundle,
        slip: desk.seat.seat.slip,
        added: added.length,
        corrected: corrected.length,
        withdrawn: withdrawn.length,
        recused: plan.nowRecused.length,
        scores: plan.scores.length,
        sheets: plan.sheets.length,
      },
    });
    return { fromVersion: version, added, corrected, withdrawn };
  });
}

function readOldWork(transaction: ExpertTransaction, row: SeatRow): OldWork {
  const ofSeat = (table: typeof score | typeof sheet) =>
    and(eq(table.bundle, row.bundle), eq(table.expert, row.expert));
  return {
    seat: row,
    scores: transaction.select().from(score).where(ofSeat(score)).all(),
    sheets: transaction.select().from(sheet).where(ofSeat(sheet)).all(),
  };
}

function categoriesOf({ head, seat }: OpenedDesk): Parameters<typeof planCarryOver>[1]["categoryOf"] {
  const categories = new Map(head.rules.categories.map((category) => [category.id, category]));
  const byCandidate = new Map(seat.catalogue.candidates.map(({ id, category }) => [id, categories.get(category)]));
  return (candidate) => byCandidate.get(candidate);
}

function copyWork(
  transaction: ExpertTransaction,
  desk: OpenedDesk,
  row: SeatRow,
  plan: CarryOver,
  { dataKey }: SeatKeys,
  nowMs: number,
  randomBytes: CallContext["randomBytes"],
): void {
  const { bundle } = desk.head.index;
  const before: TextOwner = { bundle: row.bundle, expert: row.expert, dataKey };
  const now: TextOwner = { ...before, bundle };
  const moved = (candidate: CandidateId, field: "comment" | "reason", stored: string): string =>
    sealPrivateText(now, candidate, field, openPrivateText(before, candidate, field, stored), randomBytes);

  for (const each of plan.scores)
    transaction
      .insert(score)
      .values({ ...each, bundle })
      .run();
  for (const each of plan.sheets)
    transaction
      .insert(sheet)
      .values({
        ...each,
        bundle,
        reasonSealed: moved(each.candidate, "reason", each.reasonSealed),
        commentSealed: moved(each.candidate, "comment", each.commentSealed),
        change: plan.marks.get(each.candidate) ?? null,
      })
      .run();
  const carried = new Set(plan.sheets.map(({ candidate }) => candidate));
  for (const [candidate, change] of plan.marks) {
    if (carried.has(candidate)) continue;
    const untouched = { state: "judging", by: "expert", reasonSealed: "", flagged: false, commentSealed: "" } as const;
    transaction
      .insert(sheet)
      .values({ bundle, expert: row.expert, candidate, ...untouched, change, savedAtMs: nowMs })
      .run();
  }
}
