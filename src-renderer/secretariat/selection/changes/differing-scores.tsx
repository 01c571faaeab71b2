import { Checkbox } from "antd";
import type { OtherScore } from "#shared/corrections/objective-item.ts";
import type { Rubric } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import styles from "#renderer/secretariat/selection/changes/changes.module.css";

interface Props {
  readonly differing: readonly OtherScore[];
  readonly rubric: Rubric;
  readonly acknowledged: boolean;
  readonly onAcknowledge: (acknowledged: boolean) => void;
}

/** On an objective item: who else gave another value than the corrected one, to be looked at and acknowledged. */
export function DifferingScores({ differing, rubric, acknowledged, onAcknowledge }: Props) {
  const { t, language } = useWords();
  if (differing.length === 0) return <p role="status">✓ {t("changes.objective.same")}</p>;
  const byCriterion = [...Map.groupBy(differing, ({ criterion }) => criterion)];
  return (
    <div role="alert" className={styles["differing"]}>
      <p>! {t("changes.objective.differ")}</p>
      <ul>
        {byCriterion.map(([criterion, scores]) => (
          <li key={criterion}>
            <strong>{rubric.criteria.find(({ id }) => id === criterion)?.name[language] ?? criterion}</strong>
            {language === "zh" ? "：" : ": "}
            {scores
              .map(({ expert, tenths }) => `${expert} ${formatTenths(tenths)}`)
              .join(language === "zh" ? "，" : ", ")}
          </li>
        ))}
      </ul>
      <Checkbox checked={acknowledged} onChange={(event) => onAcknowledge(event.target.checked)}>
        {t("changes.objective.acknowledge")}
      </Checkbox>
    </div>
  );
}
