import type { BundleId } from "#shared/ids.ts";
import type { ExpertTransaction } from "#main/db/databases.ts";
import { deskTables } from "#main/expert/desk/desk-tables.ts";
import type { CarryOver } from "#main/expert/desk/plan-carry-over.ts";
import type { SeatRow } from "#main/expert/desk/seat-rows.ts";
import { openPrivateText, sealPrivateText, type PrivateField, type TextOwner } from "#main/expert/private-text.ts";
import { criterionSubject } from "#main/expert/review/criterion-comments.ts";
import type { CallContext } from "#main/world.ts";

/** Where the rows go, and under which key their texts are sealed again. */
export interface CopyTarget {
  readonly bundle: BundleId;
  readonly dataKey: Uint8Array;
  readonly nowMs: number;
  readonly randomBytes: CallContext["randomBytes"];
}

/** Writes a planned carry-over into the newer bundle. Texts are opened and sealed again, because a seal names its bundle. */
export function copyWork(transaction: ExpertTransaction, row: SeatRow, plan: CarryOver, target: CopyTarget): void {
  const { bundle, dataKey, randomBytes } = target;
  const before: TextOwner = { bundle: row.bundle, expert: row.expert, dataKey };
  const now: TextOwner = { ...before, bundle };
  const moved = (subject: string, field: PrivateField, stored: string): string =>
    sealPrivateText(now, subject, field, openPrivateText(before, subject, field, stored), randomBytes);
  const { score, criterionComment, pageNote, phrase, visit, materialTrouble } = deskTables;

  for (const each of plan.scores)
    transaction
      .insert(score)
      .values({ ...each, bundle })
      .run();
  copySheets(transaction, row, plan, target, moved);
  for (const each of plan.criterionComments) {
    const subject = criterionSubject(each.candidate, each.criterion);
    transaction
      .insert(criterionComment)
      .values({ ...each, bundle, commentSealed: moved(subject, "criterion", each.commentSealed) })
      .run();
  }
  for (const each of plan.notes)
    transaction
      .insert(pageNote)
      .values({ ...each, bundle, textSealed: moved(each.id, "note", each.textSealed) })
      .run();
  for (const each of plan.phrases)
    transaction
      .insert(phrase)
      .values({ ...each, bundle, textSealed: moved(each.id, "phrase", each.textSealed) })
      .run();
  for (const each of plan.visits)
    transaction
      .insert(visit)
      .values({ ...each, bundle })
      .run();
  for (const each of plan.troubles)
    transaction
      .insert(materialTrouble)
      .values({ ...each, bundle })
      .run();
}

/** The sheets, each with its mark; a marked candidate that had no sheet gets one. */
function copySheets(
  transaction: ExpertTransaction,
  { expert }: SeatRow,
  plan: CarryOver,
  { bundle, nowMs }: CopyTarget,
  moved: (subject: string, field: PrivateField, stored: string) => string,
): void {
  const { sheet } = deskTables;
  for (const each of plan.sheets)
    transaction
      .insert(sheet)
      .values({
        ...each,
        bundle,
        reasonSealed: moved(each.candidate, "reason", each.reasonSealed),
        flagReasonSealed: moved(each.candidate, "flag", each.flagReasonSealed),
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
      .values({ bundle, expert, candidate, ...untouched, change, savedAtMs: nowMs })
      .run();
  }
}
