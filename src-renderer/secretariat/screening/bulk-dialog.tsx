import { Checkbox, Input, Radio } from "antd";
import { useId, useState } from "react";
import type { Outcome } from "#shared/domain/candidate.ts";
import type { RoundId } from "#shared/ids.ts";
import type { ScreeningRow } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { BulkPreview } from "#renderer/secretariat/screening/bulk-preview.tsx";
import type { BulkSet } from "#renderer/secretariat/screening/bulk-sets.ts";
import styles from "#renderer/secretariat/screening/bulk.module.css";
import { markCandidates } from "#renderer/secretariat/screening/store.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";

interface Props {
  readonly round: RoundId;
  /** All candidates, for their names. */
  readonly rows: readonly ScreeningRow[];
  /** For whom it may be meant; the first is chosen. */
  readonly sets: readonly BulkSet[];
  readonly first?: Outcome;
  readonly firstReason?: string;
  readonly onClose: () => void;
}

const outcomes = ["admitted", "correction", "rejected"] as const satisfies readonly Outcome[];

/** One decision for many: whom, which, a preview of exactly what would happen, and only then the deed. */
export function BulkDialog({ round, rows, sets, first, firstReason = "", onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [chosen, setChosen] = useState(sets[0]?.id);
  const [outcome, setOutcome] = useState<Outcome | undefined>(first);
  const [redecide, setRedecide] = useState(false);
  const [reason, setReason] = useState(firstReason);
  const decide = useAction("screening/bulk-decide");
  const candidates = [...(sets.find((set) => set.id === chosen)?.candidates ?? [])];
  const wish = outcome === undefined ? null : { round, candidates, outcome, redecide };
  const preview = useQuery("screening/bulk-preview", wish);
  const plan = preview.state === "ready" ? preview.value : undefined;
  const missing = [
    ...(outcome === undefined ? [t("bulk.needsChoice")] : plan === undefined ? [t("bulk.waiting")] : []),
    ...(plan?.changes.length === 0 ? [t("bulk.nothing")] : []),
    ...(plan?.needsReason === true && reason.trim() === "" ? [t("bulk.needsReason")] : []),
  ];
  const run = async (by: string): Promise<void> => {
    if (wish === null || plan === undefined) return;
    const answer = await decide.run({ ...wish, seen: plan.seen, reason: reason.trim(), by });
    if (!answer.ok) return;
    markCandidates([]);
    onClose();
  };
  return (
    <DeedDialog
      open
      wide
      title={t("bulk.title")}
      consequence={t("bulk.consequence")}
      deed={t(`bulk.run.${outcome ?? "admitted"}`)}
      busy={decide.busy}
      problem={decide.problem}
      missing={missing}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <div className={styles["wish"]}>
        <fieldset>
          <legend>{t("bulk.whom")}</legend>
          <Radio.Group
            aria-label={t("bulk.whom")}
            value={chosen}
            onChange={(event) => setChosen(sets.find((set) => set.id === event.target.value)?.id)}
            options={sets.map((set) => ({ value: set.id, label: t(`bulk.${set.id}`, { n: set.candidates.length }) }))}
          />
        </fieldset>
        <fieldset>
          <legend>{t("bulk.outcome")}</legend>
          <Radio.Group
            aria-label={t("bulk.outcome")}
            optionType="button"
            value={outcome}
            onChange={(event) => setOutcome(outcomes.find((one) => one === event.target.value))}
            options={outcomes.map((value) => ({ value, label: t(`desk.decision.${value}`) }))}
          />
          <Checkbox checked={redecide} onChange={(event) => setRedecide(event.target.checked)}>
            {t("bulk.redecide")}
          </Checkbox>
        </fieldset>
        <Field id={id} label={t("bulk.reasonFor")}>
          <Input id={id} value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </div>
      {outcome !== undefined && (
        <Loaded query={preview}>{(value) => <BulkPreview rows={rows} plan={value} outcome={outcome} />}</Loaded>
      )}
    </DeedDialog>
  );
}
