import { Button } from "antd";
import type { RoundId } from "#shared/ids.ts";
import type { StoredRules } from "#shared/ipc/rule-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { dropDraft, resumeDraft, type RuleDraft } from "#renderer/secretariat/rules/edit/draft-store.ts";
import styles from "#renderer/secretariat/rules/rules.module.css";

interface Props {
  readonly round: RoundId;
  readonly left: RuleDraft;
  readonly stored: StoredRules;
}

/** An edit from an earlier opening of the program that was never saved: taken up again or let go, never lost in silence. */
export function LeftDraft({ round, left, stored }: Props) {
  const { t } = useWords();
  return (
    <div className={styles["save"]} role="status">
      <strong>● {t("rules.edit.left")}</strong>
      {left.basedOn !== stored.ruleHash && <span className={styles["remark"]}>! {t("rules.edit.leftOld")}</span>}
      <span className={styles["gap"]} />
      <Button onClick={() => dropDraft(round)}>{t("rules.edit.leftDrop")}</Button>
      <Button type="primary" onClick={() => resumeDraft(round, left)}>
        {t("rules.edit.leftResume")}
      </Button>
    </div>
  );
}
