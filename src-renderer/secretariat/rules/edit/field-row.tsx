import { useId } from "react";
import { consequenceOf } from "#shared/rules/consequences/consequence-of.ts";
import { fieldText } from "#shared/rules/describe/field-text.ts";
import { valueAt } from "#shared/rules/fields/place.ts";
import type { RuleField } from "#shared/rules/fields/rule-field.ts";
import { useWords } from "#renderer/lib/language.ts";
import { faultsAt } from "#renderer/secretariat/rules/edit/faults-at.ts";
import { FieldControl } from "#renderer/secretariat/rules/edit/field-control.tsx";
import styles from "#renderer/secretariat/rules/edit/edit.module.css";
import { useRulesInEdit } from "#renderer/secretariat/rules/edit/rules-in-edit.ts";

interface Props {
  /** Place of the holder with a dot behind, or nothing. */
  readonly prefix: string;
  readonly field: RuleField;
}

/** One field: its name, what is typed, and what that leads to or what is wrong with it. */
export function FieldRow({ prefix, field }: Props) {
  const { t, language } = useWords();
  const { rules, stored, base, faults } = useRulesInEdit();
  const id = useId();
  const path = `${prefix}${field.at}`;
  const own = faultsAt(faults, path);
  const says = own.length === 0 ? consequenceOf({ rules, base, language, path }) : undefined;
  const changed = JSON.stringify(valueAt(rules, path)) !== JSON.stringify(valueAt(stored, path));
  const wide = ["anchors", "tie-keys", "test", "texts"].includes(field.input.kind);
  return (
    <div className={`${styles["row"] ?? ""} ${wide ? (styles["wide"] ?? "") : ""}`}>
      <div className={styles["name"]}>
        <label htmlFor={id} id={`${id}-name`}>
          {field.label[language]}
        </label>
        {changed && <span className={styles["changed"]}>● {t("rules.edit.changed")}</span>}
      </div>
      <div className={styles["control"]}>
        {field.input.kind === "fixed" ? (
          <span id={id}>{fieldText(field.input, valueAt(rules, path), language)}</span>
        ) : (
          <FieldControl id={id} path={path} field={field} faulty={own.length > 0} describedBy={`${id}-says`} />
        )}
      </div>
      <div id={`${id}-says`} className={styles["says"]}>
        {own.map((fault, at) => (
          <p key={at} role="alert" className={styles["fault"]}>
            <span aria-hidden="true">✕ </span>
            {fault.reason[language]}
          </p>
        ))}
        {says !== undefined && <p>→ {says}</p>}
      </div>
    </div>
  );
}
