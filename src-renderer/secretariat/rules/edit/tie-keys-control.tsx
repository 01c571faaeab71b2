import { Button, Select } from "antd";
import { tieKeyText } from "#shared/rules/describe/field-text.ts";
import { valueAt } from "#shared/rules/fields/place.ts";
import type { Rubric, TieKey } from "#shared/rules/rubric.ts";
import { ruleTextWords } from "#shared/words/rules/rule-text-words.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/rules/edit/edit.module.css";
import { useRulePlace, useRulesInEdit } from "#renderer/secretariat/rules/edit/rules-in-edit.ts";

interface Props {
  readonly id: string;
  /** Of the steps inside their category. */
  readonly path: string;
}

const nameOf = (key: TieKey): string => (key.key === "criterion-mean" ? `criterion-mean:${key.criterion}` : key.key);

/** The steps of a tie in their order: moved, taken away, added. */
export function TieKeysControl({ id, path }: Props) {
  const { t, language } = useWords();
  const { rules } = useRulesInEdit();
  const { value, set } = useRulePlace(path);
  const keys = value as readonly TieKey[];
  const { criteria } = valueAt(rules, path.replace(/tieKeys$/, "rubric")) as Rubric;
  const known: readonly TieKey[] = [
    { key: "score" },
    ...criteria.map((criterion): TieKey => ({ key: "criterion-mean", criterion: criterion.id })),
    { key: "mean" },
    { key: "median" },
  ];
  const missing = known.filter((key) => !keys.some((one) => nameOf(one) === nameOf(key)));
  const moved = (at: number): void => {
    const next = [...keys];
    const [step] = next.splice(at, 1);
    if (step !== undefined) next.splice(at - 1, 0, step);
    set(next);
  };
  return (
    <div className={styles["pair"]}>
      <ol className={styles["steps"]}>
        {keys.map((key, at) => {
          const name = tieKeyText(key, criteria, language);
          return (
            <li key={nameOf(key)} className={styles["line"]}>
              <span className={styles["step"]}>
                {at + 1}. {name}
              </span>
              <Button
                size="small"
                disabled={at < 2}
                aria-label={`${t("rules.edit.up")} ${name}`}
                onClick={() => moved(at)}
              >
                ↑
              </Button>
              <Button
                size="small"
                disabled={at === 0}
                aria-label={`${t("rules.edit.remove")} ${name}`}
                onClick={() => set(keys.filter((_, other) => other !== at))}
              >
                ✕
              </Button>
            </li>
          );
        })}
        <li>
          {keys.length + 1}. {ruleTextWords.thenVote[language]}
        </li>
      </ol>
      {missing.length > 0 && (
        <Select
          id={id}
          className={styles["operator"] ?? ""}
          value={null}
          placeholder={t("rules.edit.addStep")}
          onChange={(name: string | null) => set([...keys, ...missing.filter((key) => nameOf(key) === name)])}
          options={missing.map((key) => ({ value: nameOf(key), label: tieKeyText(key, criteria, language) }))}
        />
      )}
    </div>
  );
}
