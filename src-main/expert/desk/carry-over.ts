import type { BundleChanges } from "#shared/ipc/expert-calls.ts";
import { appendJournal } from "#main/db/journal.ts";
import { copyWork } from "#main/expert/desk/copy-work.ts";
import { insertSeat } from "#main/expert/desk/join-desk.ts";
import type { OpenedDesk } from "#main/expert/desk/opened-desk.ts";
import { planCarryOver, type NewPanel } from "#main/expert/desk/plan-carry-over.ts";
import { readOldWork } from "#main/expert/desk/read-old-work.ts";
import type { SeatKeys } from "#main/expert/desk/seat-keys.ts";
import type { OlderSeat } from "#main/expert/desk/seat-rows.ts";
import type { CallContext } from "#main/world.ts";

/** Brings an expert's work on an older bundle to this one, all or nothing; the older rows stay as they are. */
export function carryOver(
  desk: OpenedDesk,
  { row, version }: OlderSeat,
  keys: SeatKeys,
  context: CallContext,
): BundleChanges {
  const nowMs = context.now();
  const { bundle } = desk.head.index;
  const { randomBytes } = context;
  return context.databases.expert().transaction((transaction) => {
    const plan = planCarryOver(readOldWork(transaction, row), panelOf(desk));
    insertSeat(transaction, desk, keys, nowMs, randomBytes, {
      pledgedAtMs: row.pledgedAtMs,
      lastCandidate: plan.lastCandidate,
      withdrawn: plan.allWithdrawn,
    });
    copyWork(transaction, row, plan, { bundle, dataKey: keys.dataKey, nowMs, randomBytes });
    const { added, corrected, withdrawn } = plan;
    appendJournal(transaction, {
      atMs: nowMs,
      actor: row.expert,
      kind: "seat-carried-over",
      facts: {
        bundle,
        from: row.bundle,
        slip: desk.seat.seat.slip,
        added: added.length,
        corrected: corrected.length,
        withdrawn: withdrawn.length,
        recused: plan.nowRecused.length,
        scores: plan.scores.length,
        sheets: plan.sheets.length,
        criterionComments: plan.criterionComments.length,
        notes: plan.notes.length,
        phrases: plan.phrases.length,
        visits: plan.visits.length,
        troubles: plan.troubles.length,
      },
    });
    return { fromVersion: version, added, corrected, withdrawn };
  });
}

function panelOf({ head, seat }: OpenedDesk): NewPanel {
  const categories = new Map(head.rules.categories.map((category) => [category.id, category]));
  const cards = new Map(seat.catalogue.candidates.map((card) => [card.id, card]));
  return {
    order: seat.envelope.order,
    keys: seat.envelope.keys,
    categoryOf: (candidate) => {
      const card = cards.get(candidate);
      return card && categories.get(card.category);
    },
    hasMaterial: (candidate, material) => cards.get(candidate)?.materials.some(({ id }) => id === material) ?? false,
  };
}
