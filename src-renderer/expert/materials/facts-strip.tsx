import { Button } from "antd";
import type { CatalogueCandidate } from "#shared/formats/bundle.ts";
import type { ConditionVerdict } from "#shared/ipc/reading-calls.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { listFacts } from "#renderer/expert/materials/list-facts.ts";
import { VerdictMark } from "#renderer/expert/materials/verdict-mark.tsx";
import styles from "#renderer/expert/materials/facts-strip.module.css";

interface Props {
  readonly candidate: CatalogueCandidate;
  readonly category: Category;
  readonly verdicts: readonly ConditionVerdict[];
  readonly onAll: () => void;
}

/** Below the material: what is declared for each condition that can be checked, and what the check comes to. */
export function FactsStrip({ candidate, category, verdicts, onAll }: Props) {
  const { t } = useWords();
  const rows = listFacts(category.conditions, candidate.declared).filter(({ facts }) => facts.length > 0);
  return (
    <div className={styles["strip"]}>
      <ul tabIndex={0} aria-label={t("expert.reading.verdicts.strip")}>
        {rows.map(({ condition, facts }) => {
          const verdict = verdicts.find((one) => one.condition === condition.id);
          return (
            <li key={condition.id}>
              {facts.map(({ field, declared }) => (
                <span key={field}>
                  {t(`expert.materials.fields.${field}`)} <strong>{declared?.raw.trim() ?? ""}</strong>{" "}
                </span>
              ))}
              {verdict && <VerdictMark verdict={verdict} />}
            </li>
          );
        })}
        <li>
          {t("expert.materials.facts.unit")} <strong>{candidate.unitName}</strong>
        </li>
      </ul>
      <Button size="small" type="link" onClick={onAll}>
        {t("expert.reading.verdicts.all")}
      </Button>
    </div>
  );
}
