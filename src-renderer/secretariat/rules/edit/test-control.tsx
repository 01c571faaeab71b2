import { Select } from "antd";
import { FieldId, type Condition, type ConditionTest } from "#shared/rules/condition.ts";
import { withTest } from "#shared/rules/edit/with-test.ts";
import { optional, whole } from "#shared/rules/fields/rule-field.ts";
import { declaredFieldWords, testOperatorWords } from "#shared/words/rules/condition-words.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/rules/edit/edit.module.css";
import { useRulePlace } from "#renderer/secretariat/rules/edit/rules-in-edit.ts";
import { WholeControl } from "#renderer/secretariat/rules/edit/whole-control.tsx";

interface Props {
  readonly id: string;
  /** Of the test inside its condition. */
  readonly path: string;
}

const limits = {
  threshold: whole(0, 1_000_000),
  floor: optional(whole(0, 1_000_000)),
  years: whole(1, 100, { zh: "年", en: "years" }),
  times: whole(1, 1000),
  percent: whole(1, 100, { zh: "%", en: "%" }),
} as const;

/** How a condition is decided: the way, what it looks at, and its numbers. */
export function TestControl({ id, path }: Props) {
  const { t, language } = useWords();
  const { value, set } = useRulePlace(path.replace(/\.test$/, ""));
  const condition = value as Condition;
  const { test } = condition;
  const change = (part: Readonly<Record<string, unknown>>): void => set({ ...condition, test: { ...test, ...part } });
  const fields = FieldId.options.map((field) => ({ value: field, label: declaredFieldWords[field][language] }));
  const named = Object.entries(test ?? {}).filter(([name]) => ["field", "numerator", "denominator"].includes(name));
  const numbers = Object.keys(limits).filter(
    (name) => test !== undefined && (name in test || (name === "floor" && test.op === "at-least-or-reason")),
  ) as (keyof typeof limits)[];
  return (
    <div className={styles["parts"]}>
      <Select
        id={id}
        className={styles["operator"] ?? ""}
        value={test?.op ?? "judged"}
        onChange={(op: ConditionTest["op"] | "judged") => set(withTest(condition, op))}
        options={Object.entries(testOperatorWords).map(([op, text]) => ({ value: op, label: text[language] }))}
      />
      {named.map(([name, field]) => (
        <Select
          key={name}
          aria-label={t(`rules.edit.test.${name as "field" | "numerator" | "denominator"}`)}
          className={styles["declared"] ?? ""}
          value={field as FieldId}
          onChange={(chosen) => change({ [name]: chosen })}
          options={fields}
        />
      ))}
      {numbers.map((name) => (
        <WholeControl
          key={`${test?.op ?? ""}-${name}`}
          label={t(`rules.edit.test.${name}`)}
          input={limits[name]}
          faulty={false}
          value={(test as Readonly<Record<string, unknown>> | undefined)?.[name]}
          onChange={(typed) => change({ [name]: typed })}
        />
      ))}
    </div>
  );
}
