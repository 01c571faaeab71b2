import { Button } from "antd";
import { useState } from "react";
import type { CandidateId, RoundId } from "#shared/ids.ts";
import type { ScreeningRow } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { BulkDialog } from "#renderer/secretariat/screening/bulk-dialog.tsx";
import { bulkSets } from "#renderer/secretariat/screening/bulk-sets.ts";

interface Props {
  readonly round: RoundId;
  readonly rows: readonly ScreeningRow[];
  /** Those that are listed now. */
  readonly shown: readonly ScreeningRow[];
  readonly marked: readonly CandidateId[];
}

/** Opens the decision on the marked or listed candidates. */
export function DecideMany({ round, rows, shown, marked }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const sets = bulkSets(rows, shown, marked);
  return (
    <>
      <Button disabled={sets.length === 0} onClick={() => setOpen(true)}>
        {t("bulk.open")}
      </Button>
      {open && <BulkDialog round={round} rows={rows} sets={sets} onClose={() => setOpen(false)} />}
    </>
  );
}
