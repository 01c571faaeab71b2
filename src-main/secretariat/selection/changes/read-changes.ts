import { RecordedCorrection, RecordedDecision } from "#shared/formats/recorded-change.ts";
import { RecordedVote } from "#shared/formats/result.ts";
import { resultChange } from "#shared/schema/secretariat-decisions.ts";
import { vote } from "#shared/schema/secretariat-review.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import type { RecordedChanges } from "#main/secretariat/selection/changes/recorded-changes.ts";

/** Every vote, correction and decision, each in the order of recording. */
export function readChanges(db: SecretariatDatabase | SecretariatTransaction): RecordedChanges {
  const rows = db.select().from(resultChange).orderBy(resultChange.id).all();
  const records = (kind: (typeof rows)[number]["kind"]): unknown[] =>
    rows.flatMap((row): unknown[] => (row.kind === kind ? [JSON.parse(row.record)] : []));
  return {
    votes: db
      .select()
      .from(vote)
      .orderBy(vote.id)
      .all()
      .map(({ record }) => RecordedVote.parse(JSON.parse(record))),
    corrections: records("correction").map((record) => RecordedCorrection.parse(record)),
    decisions: records("decision").map((record) => RecordedDecision.parse(record)),
  };
}
