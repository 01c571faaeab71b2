import { Button } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { ScreeningRow } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { BulkDialog } from "#renderer/secretariat/screening/bulk-dialog.tsx";
import { cleanRows } from "#renderer/secretariat/screening/screening-view.ts";

interface Props {
  readonly round: RoundId;
  /** Those that are listed now. */
  readonly rows: readonly ScreeningRow[];
}

/** The shortest way to the most frequent decision on many: admits the listed ones against whom nothing stands. */
export function AdmitClean({ round, rows }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const clean = cleanRows(rows);
  return (
    <>
      <Button disabled={clean.length === 0} onClick={() => setOpen(true)}>
        {t("bulk.openClean", { n: clean.length })}
      </Button>
      {open && (
        <BulkDialog
          round={round}
          rows={rows}
          sets={[{ id: "clean", candidates: clean.map(({ id }) => id) }]}
          first="admitted"
          firstReason={t("bulk.cleanReason")}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
