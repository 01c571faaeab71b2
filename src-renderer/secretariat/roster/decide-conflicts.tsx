import { Input } from "antd";
import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { ConflictRow } from "#shared/ipc/roster-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { conflictKey } from "#renderer/secretariat/roster/conflict-standing.ts";
import styles from "#renderer/secretariat/roster/page.module.css";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  readonly rows: readonly ConflictRow[];
  readonly verdict: "confirmed" | "dismissed";
  /** Bundles were handed out, which cannot change. */
  readonly bundlesOut: boolean;
  readonly onClose: () => void;
  readonly onDecided: () => void;
}

/** Confirms or dismisses the chosen proposals, with the reason. */
export function DecideConflicts({ round, rows, verdict, bundlesOut, onClose, onDecided }: Props) {
  const { t } = useWords();
  const id = useId();
  const [reason, setReason] = useState("");
  const decide = useAction("conflicts/decide");
  const confirms = verdict === "confirmed";
  const needsReason = !confirms || rows.some(({ grounds }) => grounds.length === 0);
  const run = async (by: string): Promise<void> => {
    const pairs = rows.map(({ expert, candidate }) => ({ expert, candidate }));
    const answer = await decide.run({ round, pairs, verdict, reason: reason.trim(), by });
    if (!answer.ok) return;
    onDecided();
    onClose();
  };
  return (
    <DeedDialog
      open
      title={t(confirms ? "conflicts.dialog.confirmTitle" : "conflicts.dialog.dismissTitle", { n: rows.length })}
      consequence={t(confirms ? "conflicts.dialog.confirmConsequence" : "conflicts.dialog.dismissConsequence")}
      deed={t(confirms ? "conflicts.dialog.confirm" : "conflicts.dialog.dismiss")}
      busy={decide.busy}
      problem={decide.problem}
      missing={needsReason && reason.trim() === "" ? [t("conflicts.dialog.needsReason")] : []}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <ul className={styles["bullets"]}>
        {rows.slice(0, 8).map((row) => (
          <li key={conflictKey(row)}>{`${row.expert} ${row.expertName} — ${row.candidateName}`}</li>
        ))}
        {rows.length > 8 && <li>…</li>}
      </ul>
      {confirms && bundlesOut && <p className={styles["warning"]}>! {t("conflicts.dialog.confirmOld")}</p>}
      <Field id={`${id}-reason`} label={t("conflicts.dialog.reason")}>
        <Input
          id={`${id}-reason`}
          value={reason}
          maxLength={500}
          placeholder={needsReason ? "" : t("conflicts.dialog.optional")}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </DeedDialog>
  );
}
