import type { CatalogueCandidate } from "#shared/formats/bundle.ts";
import type { ConditionVerdict } from "#shared/ipc/reading-calls.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { listFacts, type FactRow } from "#renderer/expert/materials/list-facts.ts";
import { VerdictMark } from "#renderer/expert/materials/verdict-mark.tsx";
import styles from "#renderer/expert/materials/facts.module.css";

interface Props {
  readonly candidate: CatalogueCandidate;
  readonly category: Category;
  /** What the conditions come to, once it is known. */
  readonly verdicts: readonly ConditionVerdict[];
}

/** What the nomination declares beside the conditions that ask for it, each with its source. */
export function FactsView({ candidate, category, verdicts }: Props) {
  const { t } = useWords();
  const rows = listFacts(category.conditions, candidate.declared);
  return (
    <div className={styles["facts"]} tabIndex={0} role="region" aria-label={t("expert.materials.facts.title")}>
      <dl className={styles["who"]}>
        <dt>{t("expert.materials.facts.unit")}</dt>
        <dd>{candidate.unitName}</dd>
        <dt>{t("expert.materials.facts.place")}</dt>
        <dd>{candidate.place}</dd>
        {candidate.firstNominator !== "" && (
          <>
            <dt>{t("expert.materials.facts.nominator")}</dt>
            <dd>{candidate.firstNominator}</dd>
          </>
        )}
      </dl>
      {candidate.summary !== "" && (
        <section>
          <h3>{t("expert.materials.facts.summary")}</h3>
          <p className={styles["summary"]}>{candidate.summary}</p>
        </section>
      )}
      {candidate.remarks.length > 0 && (
        <section className={styles["remarks"]}>
          <h3>{t("expert.materials.facts.remarks")}</h3>
          <ul>
            {candidate.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t("expert.materials.facts.title")}</h3>
        <p className={styles["soft"]}>{t("expert.materials.facts.explains")}</p>
        <table className={styles["table"]}>
          <thead>
            <tr>
              <th>{t("expert.materials.facts.condition")}</th>
              <th>{t("expert.materials.facts.declared")}</th>
              <th>{t("expert.reading.verdicts.head")}</th>
              <th>{t("expert.materials.facts.source")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.condition.id}
                row={row}
                verdict={verdicts.find(({ condition }) => condition === row.condition.id)}
              />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface RowProps {
  readonly row: FactRow;
  readonly verdict: ConditionVerdict | undefined;
}

function Row({ row, verdict }: RowProps) {
  const { t, language } = useWords();
  const { condition, facts } = row;
  return (
    <tr>
      <td>
        {condition.kind !== "judged" && (
          <span className={styles["kind"]}>
            {condition.kind === "hard" ? t("expert.materials.facts.hard") : t("expert.materials.facts.soft")}
          </span>
        )}
        {condition.text[language]}
      </td>
      <td>
        {facts.length === 0 && <span className={styles["soft"]}>{t("expert.materials.facts.judged")}</span>}
        {facts.map(({ field, declared }) => (
          <p key={field}>
            <span className={styles["soft"]}>{t(`expert.materials.fields.${field}`)} </span>
            {declared === undefined || declared.raw.trim() === "" ? (
              <em>{t("expert.materials.facts.undeclared")}</em>
            ) : (
              <strong>{declared.raw}</strong>
            )}
            {declared?.approximate === true && <span> ({t("expert.materials.facts.about")})</span>}
            {declared !== undefined && declared.raw.trim() !== "" && declared.value === null && (
              <span> {t("expert.materials.facts.unread")}</span>
            )}
          </p>
        ))}
      </td>
      <td>{verdict && <VerdictMark verdict={verdict} />}</td>
      <td className={styles["soft"]}>{condition.source}</td>
    </tr>
  );
}
