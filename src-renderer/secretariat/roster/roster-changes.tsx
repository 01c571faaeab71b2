import { Button, Modal } from "antd";
import { useState } from "react";
import type { RosterChange } from "#shared/ipc/roster-calls.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import styles from "#renderer/secretariat/roster/page.module.css";
import { panelNames } from "#renderer/secretariat/roster/panel-names.ts";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly changes: readonly RosterChange[];
  readonly categories: RoundOverview["categories"];
}

/** Opens the list of all changes of the roster, the newest first. */
export function RosterChanges({ changes, categories }: Props) {
  const { t, language } = useWords();
  const [open, setOpen] = useState(false);
  const panels = (side: RosterChange["before"]): string =>
    panelNames(side?.categories ?? [], categories, t("desk.allCategories"), language);
  const said = ({ before, after }: RosterChange): string => {
    if (before === null || before.categories.length === 0) return t("roster.changes.added", { after: panels(after) });
    if (after === null) return t("roster.changes.removed", { before: panels(before) });
    if (panels(before) === panels(after)) return t("roster.changes.facts");
    return t("roster.changes.moved", { before: panels(before), after: panels(after) });
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("roster.changes.open", { n: changes.length })}</Button>
      <Modal
        open={open}
        title={t("roster.changes.title")}
        width={960}
        onCancel={() => setOpen(false)}
        footer={<Button onClick={() => setOpen(false)}>{t("ui.close")}</Button>}
      >
        <div className={styles["history"]}>
          <PlainTable
            label={t("roster.changes.title")}
            heads={[
              t("roster.changes.at"),
              t("roster.changes.expert"),
              t("roster.changes.what"),
              t("roster.changes.reason"),
              t("roster.changes.by"),
            ]}
            rows={changes.map((change, at) => ({
              key: String(at),
              cells: [
                formatMoment(change.changedAtMs),
                `${change.expert} ${change.after?.name ?? change.before?.name ?? ""}`,
                said(change),
                change.reason,
                change.changedBy,
              ],
            }))}
          />
        </div>
      </Modal>
    </>
  );
}
