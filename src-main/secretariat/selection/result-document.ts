import { BundleId } from "#shared/ids.ts";
import type { JournalHead } from "#shared/formats/evidence-journal.ts";
import { ResultDocument } from "#shared/formats/result.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";
import { latestChange } from "#main/secretariat/selection/changes/recorded-changes.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";

/** The content of `result.json`; `journal` is how far the journal went when it was written. */
export function resultDocument(
  { input, freeze }: FrozenSelection,
  tables: readonly CategoryTable[],
  resultCode: string,
  journal: JournalHead,
): ResultDocument {
  const { round, scores, bundles } = input;
  const formerCode = latestChange(input.changes)?.formerCode;
  return ResultDocument.parse({
    format: "pingshen/result",
    formatVersion: 1,
    round: round.id,
    title: round.rules.title,
    practice: round.practice,
    ruleHash: round.ruleHash,
    bundles: bundles.map(({ bundle, version, hash }) => ({ bundle: BundleId.parse(bundle), version, hash })),
    scoreFiles: [...scores.files],
    frozen: {
      at: new Date(freeze.frozenAtMs).toISOString(),
      by: freeze.frozenBy,
      witness: freeze.witness,
      ...(freeze.exception === "" ? {} : { exception: freeze.exception }),
    },
    categories: tables.map(({ result }) => result),
    resultCode,
    ...(formerCode === undefined ? {} : { formerCode }),
    journal,
  } satisfies ResultDocument);
}
