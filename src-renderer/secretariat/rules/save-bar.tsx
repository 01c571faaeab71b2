import { Button, Popconfirm } from "antd";
import { useMemo } from "react";
import type { StoredRules } from "#shared/ipc/rule-calls.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { encodeRules } from "#shared/rules/encode-rules.ts";
import { compareRules } from "#shared/rules/describe/compare-rules.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { dropDraft, undoEdit, useDrafts } from "#renderer/secretariat/rules/edit/draft-store.ts";
import { useRulesInEdit } from "#renderer/secretariat/rules/edit/rules-in-edit.ts";
import styles from "#renderer/secretariat/rules/rules.module.css";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

interface Props {
  readonly overview: RoundOverview;
  readonly stored: StoredRules;
  readonly dirty: boolean;
}

/** Whether everything is saved, and the deeds that save, undo or let go. */
export function SaveBar({ overview, stored, dirty }: Props) {
  const { t, language } = useWords();
  const { round, intakeAtMs } = overview;
  const { rules, faults } = useRulesInEdit();
  const by = useOperator((state) => state.name).trim();
  const draft = useDrafts((state) => state.drafts[round]);
  const save = useAction("rules/save");
  const sound = faults.length === 0;
  const changes = useMemo(
    () => (sound && dirty ? compareRules(stored.rules, rules, language).length : undefined),
    [sound, dirty, stored.rules, rules, language],
  );
  const run = async (): Promise<void> => {
    const answer = await save.run({ round, text: encodeRules(rules), basedOn: draft?.basedOn ?? stored.ruleHash, by });
    if (answer.ok) dropDraft(round);
  };
  return (
    <>
      <div className={styles["save"]}>
        <strong role="status">
          {!dirty
            ? `✓ ${t("rules.edit.saved")}`
            : changes === undefined
              ? `● ${t("rules.edit.unsaved")}`
              : `● ${t("rules.edit.unsavedCount", { n: changes })}`}
        </strong>
        {dirty && <span className={styles["soft"]}>{t("rules.edit.kept")}</span>}
        <span className={styles["gap"]} />
        {dirty && by === "" && <span className={styles["remark"]}>! {t("ui.person.missing")}</span>}
        <PersonField />
        <Button disabled={(draft?.past.length ?? 0) === 0} onClick={() => undoEdit(round)}>
          {t("rules.edit.undo")}
        </Button>
        <Popconfirm
          title={t("rules.edit.discardSure")}
          okText={t("rules.edit.discard")}
          cancelText={t("rules.edit.keep")}
          onConfirm={() => {
            dropDraft(round);
            save.clear();
          }}
        >
          <Button disabled={!dirty}>{t("rules.edit.discard")}</Button>
        </Popconfirm>
        <Button type="primary" loading={save.busy} disabled={!dirty || !sound || by === ""} onClick={() => void run()}>
          {t("rules.edit.save")}
        </Button>
      </div>
      {intakeAtMs !== null && <p className={styles["remark"]}>! {t("rules.edit.afterIntake")}</p>}
      <ProblemBox problem={save.problem} onDismiss={save.clear} />
    </>
  );
}
