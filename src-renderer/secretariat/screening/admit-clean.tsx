import { Button } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { ScreeningRow } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { cleanRows } from "#renderer/secretariat/screening/screening-view.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";

interface Props {
  readonly round: RoundId;
  readonly rows: readonly ScreeningRow[];
}

/** Admits at once all listed candidates against whom nothing stands; says how many before. */
export function AdmitClean({ round, rows }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const decide = useAction("screening/decide");
  const clean = cleanRows(rows);
  const n = clean.length;
  const run = async (by: string): Promise<void> => {
    const answer = await decide.run({
      round,
      candidates: clean.map((row) => row.id),
      outcome: "admitted",
      reason: t("screening.bulk.reason"),
      by,
    });
    if (answer.ok) setOpen(false);
  };
  return (
    <>
      <Button disabled={n === 0} onClick={() => setOpen(true)}>
        {t("screening.bulk.open", { n })}
      </Button>
      <DeedDialog
        open={open}
        title={t("screening.bulk.title")}
        consequence={t("screening.bulk.consequence", { n })}
        deed={t("screening.bulk.run")}
        busy={decide.busy}
        problem={decide.problem}
        onDo={(by) => void run(by)}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
