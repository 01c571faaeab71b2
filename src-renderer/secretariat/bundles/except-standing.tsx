import { Button, Checkbox, Input } from "antd";
import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { StandingRow } from "#shared/ipc/screening-desk-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import {
  exceptionsOf,
  tickOne,
  writeForTicked,
  writeReason,
  type ExceptionDraft,
} from "#renderer/secretariat/bundles/exception-draft.ts";
import styles from "#renderer/secretariat/bundles/standing.module.css";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly round: RoundId;
  readonly rows: readonly StandingRow[];
  readonly onClose: () => void;
}

/** Records of each candidate that is ticked, with a reason of its own, that its decision stands although something changed. */
export function ExceptStanding({ round, rows, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [draft, setDraft] = useState<ExceptionDraft>(new Map());
  const [common, setCommon] = useState("");
  const except = useAction("bundles/except");
  const { exceptions, lacking } = exceptionsOf(draft);
  const run = async (by: string): Promise<void> => {
    const answer = await except.run({ round, exceptions: [...exceptions], by });
    if (answer.ok) onClose();
  };
  const missing = [
    ...(exceptions.length === 0 ? [t("standing.needsTick")] : []),
    ...(lacking > 0 ? [t("standing.needsReason", { n: lacking })] : []),
  ];
  return (
    <DeedDialog
      open
      wide
      title={t("standing.exceptTitle", { n: exceptions.length, all: rows.length })}
      consequence={t("standing.exceptConsequence")}
      deed={t("standing.run")}
      busy={except.busy}
      problem={except.problem}
      missing={missing}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <div className={styles["rows"]}>
        <PlainTable
          label={t("standing.exceptTable")}
          heads={(["candidate", "why", "reason"] as const).map((head) => t(`standing.${head}`))}
          rows={rows.map(({ candidate, number, name, why }) => ({
            key: candidate,
            cells: [
              <Checkbox
                key="tick"
                checked={draft.has(candidate)}
                onChange={(event) => setDraft(tickOne(draft, candidate, event.target.checked))}
              >
                {number} {name}
              </Checkbox>,
              t(`redelivery.mark.${why}`),
              <Input
                key="reason"
                aria-label={t("standing.reasonOf", { name })}
                value={draft.get(candidate) ?? ""}
                maxLength={2000}
                onChange={(event) => setDraft(writeReason(draft, candidate, event.target.value))}
              />,
            ],
          }))}
        />
      </div>
      {rows.length > 1 && (
        <Field id={id} label={t("standing.common")}>
          <div className={styles["common"]}>
            <Input id={id} value={common} maxLength={2000} onChange={(event) => setCommon(event.target.value)} />
            <Button
              disabled={draft.size === 0 || common.trim() === ""}
              onClick={() => setDraft(writeForTicked(draft, common))}
            >
              {t("standing.fill", { n: draft.size })}
            </Button>
          </div>
        </Field>
      )}
    </DeedDialog>
  );
}
