import { Button, Modal } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { BulkRow } from "#shared/ipc/screening-desk-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import styles from "#renderer/secretariat/screening/bulk.module.css";
import { UndoBulk } from "#renderer/secretariat/screening/undo-bulk.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

/** Every decision on many so far, and the way to take one back. */
export function BulkLog({ round }: { readonly round: RoundId }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [undoing, setUndoing] = useState<BulkRow>();
  const query = useQuery("screening/bulks", open ? { round } : null);
  const state = (row: BulkRow) => {
    const { undone } = row;
    if (undone !== null) {
      const { reason, undoneBy: by, undoneAtMs, withdrawn: n } = undone;
      return t("bulk.log.undone", { at: formatMoment(undoneAtMs), by, n, reason });
    }
    if (row.inForce === 0) return t("bulk.log.replaced");
    return (
      <Button size="small" onClick={() => setUndoing(row)}>
        {t("bulk.log.undo")}
      </Button>
    );
  };
  const heads = (["when", "by", "what", "count", "inForce", "state"] as const).map((head) => t(`bulk.log.${head}`));
  const n = query.state === "ready" ? query.value.bulks.length : 0;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("bulk.log.open")}</Button>
      <Modal
        open={open}
        centered
        width={960}
        title={t("bulk.log.title", { n })}
        footer={<Button onClick={() => setOpen(false)}>{t("ui.close")}</Button>}
        onCancel={() => setOpen(false)}
      >
        <Loaded query={query}>
          {({ bulks }) =>
            bulks.length === 0 ? (
              <p role="status">{t("bulk.log.none")}</p>
            ) : (
              <div className={styles["log"]}>
                <PlainTable
                  label={t("bulk.log.title", { n })}
                  heads={heads}
                  rows={bulks.map((row) => ({
                    key: String(row.id),
                    cells: [
                      formatMoment(row.decidedAtMs),
                      row.decidedBy,
                      `${t(`desk.decision.${row.outcome}`)} ${row.reason}`,
                      row.decided,
                      row.inForce,
                      state(row),
                    ],
                  }))}
                />
              </div>
            )
          }
        </Loaded>
      </Modal>
      {undoing !== undefined && <UndoBulk round={round} bulk={undoing} onClose={() => setUndoing(undefined)} />}
    </>
  );
}
