import type { ConditionCheck } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/screening/screening.module.css";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

/** Each condition against what was declared, with the clause that asks for it. */
export function ConditionTable({ conditions }: { readonly conditions: readonly ConditionCheck[] }) {
  const { t, language } = useWords();
  return (
    <section>
      <h3>{t("screening.conditions.title")}</h3>
      <PlainTable
        label={t("screening.conditions.title")}
        heads={[
          t("screening.conditions.condition"),
          t("screening.conditions.declared"),
          t("screening.conditions.verdict"),
        ]}
        rows={conditions.map((condition) => ({
          key: condition.id,
          cells: [
            <span key="condition">
              {condition.id} {condition.text[language]} <small className={styles["source"]}>{condition.source}</small>
            </span>,
            condition.declared === "" ? "—" : condition.declared,
            <span key="verdict" className={`${styles["verdict"] ?? ""} ${styles[condition.verdict] ?? ""}`}>
              {t(`screening.conditions.${condition.verdict}`)}
            </span>,
          ],
        }))}
      />
    </section>
  );
}
