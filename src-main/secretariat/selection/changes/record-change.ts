import { canonicalJson, type Json } from "#shared/formats/canonical-json.ts";
import type { RecordedCorrection, RecordedDecision } from "#shared/formats/recorded-change.ts";
import type { RecordedNumber } from "#shared/ipc/change-calls.ts";
import { resultChange } from "#shared/schema/secretariat-decisions.ts";
import { brokenInvariants, secretariatInvariants } from "#main/db/invariants.ts";
import { appendJournal, laterThanJournal } from "#main/db/journal.ts";
import { presentCode } from "#main/secretariat/selection/changes/code-before.ts";
import { latestChange, recordingTimeMs } from "#main/secretariat/selection/changes/recorded-changes.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { readSelection } from "#main/secretariat/selection/read-selection.ts";

/** A change without what the record itself adds. */
type Unrecorded<Change> = Omit<Change, "number" | "recordedAt" | "formerCode">;

/** A change that fits, as it goes onto the record. */
export type NewChange =
  | { readonly kind: "correction"; readonly change: Unrecorded<RecordedCorrection> }
  | { readonly kind: "decision"; readonly change: Unrecorded<RecordedDecision> };

/** Puts a change on the record with its number, time and the code that it replaces, and journals it. */
export function recordChange(
  { opened, input }: FrozenSelection,
  { kind, change }: NewChange,
  journalFacts: Readonly<Record<string, Json | undefined>>,
  nowMs: number,
): RecordedNumber {
  const number = (latestChange(input.changes)?.number ?? 0) + 1;
  const atMs = recordingTimeMs(input.changes, laterThanJournal(opened.database, nowMs));
  const formerCode = presentCode(input);
  const record = canonicalJson({
    ...change,
    number,
    recordedAt: new Date(atMs).toISOString(),
    ...(formerCode === undefined ? {} : { formerCode }),
  });
  opened.database.transaction(
    (transaction) => {
      transaction
        .insert(resultChange)
        .values({ id: number, kind, category: change.category, record, recordedAtMs: atMs })
        .run();
      const facts = { number, category: change.category, ...journalFacts };
      appendJournal(transaction, { atMs, actor: change.recordedBy, kind: `result/${kind}`, facts });
      const broken = brokenInvariants(transaction, secretariatInvariants);
      if (broken.length > 0) throw new Error(`recording would break: ${broken.join("; ")}`);
    },
    { behavior: "immediate" },
  );
  return { number, resultCode: presentCode(readSelection(opened)) ?? null };
}
