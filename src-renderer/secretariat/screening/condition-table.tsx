import { useState } from "react";
import type { CandidateId, RoundId } from "#shared/ids.ts";
import type { CheckedField, ShownCondition } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { FormQuotes } from "#renderer/secretariat/screening/form-quotes.tsx";
import { VerifiedFact } from "#renderer/secretariat/screening/verified-fact.tsx";
import { VerifyDialog } from "#renderer/secretariat/screening/verify-dialog.tsx";
import styles from "#renderer/secretariat/screening/screening.module.css";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly round: RoundId;
  readonly candidate: CandidateId;
  readonly conditions: readonly ShownCondition[];
  /** Whether the Word form has text that could be searched. */
  readonly formSearched: boolean;
}

/** Each condition against what was declared, below it what the Word form says and what was verified, with its clause. */
export function ConditionTable({ round, candidate, conditions, formSearched }: Props) {
  const { t, language } = useWords();
  const [verifying, setVerifying] = useState<CheckedField>();
  const inForm = ({ verdict, evidence }: ShownCondition) => {
    if (evidence.length > 0) return <FormQuotes evidence={evidence} />;
    if (verdict === "judged") return null;
    return <small className={styles["unit"]}>{t(formSearched ? "form.nothing" : "form.noText")}</small>;
  };
  return (
    <section>
      <h3>{t("screening.conditions.title")}</h3>
      <PlainTable
        label={t("screening.conditions.title")}
        heads={[t("screening.conditions.condition"), t("form.declaredAndFound"), t("screening.conditions.verdict")]}
        rows={conditions.map((condition) => ({
          key: condition.id,
          cells: [
            <span key="condition" className={styles["condition"]}>
              {condition.id} {condition.text[language]} <small className={styles["source"]}>{condition.source}</small>
            </span>,
            <div key="declared">
              {condition.declared === "" ? "—" : condition.declared}
              {inForm(condition)}
              {condition.fields.map((checked) => (
                <VerifiedFact key={checked.field} checked={checked} onVerify={() => setVerifying(checked)} />
              ))}
            </div>,
            <span key="verdict" className={`${styles["verdict"] ?? ""} ${styles[condition.verdict] ?? ""}`}>
              {t(`screening.conditions.${condition.verdict}`)}
            </span>,
          ],
        }))}
      />
      {verifying !== undefined && (
        <VerifyDialog round={round} candidate={candidate} checked={verifying} onClose={() => setVerifying(undefined)} />
      )}
    </section>
  );
}
