import type { CandidateId, RoundId } from "#shared/ids.ts";
import type { PaperComparison } from "#shared/ipc/paper-entry-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { ComparedSheetCard } from "#renderer/secretariat/merge/paper/compared-sheet-card.tsx";
import { ControlCard } from "#renderer/secretariat/merge/paper/control-card.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

interface Props {
  readonly round: RoundId;
  readonly entry: number;
  readonly comparison: PaperComparison;
  readonly locked: boolean;
  readonly by: string;
}

type Rows = PaperComparison["rows"];

/** Whether two people typed the same and the total fits, with nothing to settle. */
const isPlain = ({ compared }: Rows[number]): boolean =>
  compared.sumQuestion === null &&
  compared.fields.every(({ settled, value }) => settled === undefined && value !== undefined);

/** The sheets that need, or needed, a look at the paper; the others are counted. */
export function ComparedSheets({ round, entry, comparison, locked, by }: Props) {
  const { t } = useWords();
  const settle = useAction("paper-entry/settle");
  const { rows, categories, control, openSheets } = comparison;
  const listed = rows.filter((row) => !isPlain(row));
  const run = (candidate: CandidateId | null, field: string, value: string): void =>
    void settle.run({ round, entry, candidate, field, value, by });
  return (
    <>
      <p>
        {t("paperEntry.compare.agreed", { n: rows.length - listed.length, total: rows.length })}{" "}
        <strong role="status">
          {openSheets > 0 ? t("paperEntry.compare.open", { n: openSheets }) : t("paperEntry.compare.none")}
        </strong>
      </p>
      <ProblemBox problem={settle.problem} onDismiss={settle.clear} />
      {control.first !== control.second && (
        <ControlCard control={control} locked={locked} onSettle={(value) => run(null, "control", value)} />
      )}
      {listed.map((row) => (
        <ComparedSheetCard
          key={row.candidate}
          row={row}
          criteria={categories.find(({ id }) => id === row.category)?.rubric.criteria ?? []}
          locked={locked}
          onSettle={(field, value) => run(row.candidate, field, value)}
        />
      ))}
    </>
  );
}
