import { Segmented } from "antd";
import type { FieldSection } from "#shared/rules/fields/rule-field.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useRulesInEdit } from "#renderer/secretariat/rules/edit/rules-in-edit.ts";
import { SectionForm } from "#renderer/secretariat/rules/edit/section-form.tsx";
import { showCategory, useShownCategory } from "#renderer/secretariat/rules/shown-category.ts";
import styles from "#renderer/secretariat/rules/rules.module.css";

/** A page that every category has, for the category chosen above it. */
export function CategoryForm({ section }: { readonly section: FieldSection }) {
  const { t, language } = useWords();
  const { rules, faults } = useRulesInEdit();
  const shown = useShownCategory((state) => state.at);
  const at = Math.min(shown, rules.categories.length - 1);
  return (
    <div className={styles["category"]}>
      <Segmented
        aria-label={t("rules.edit.category")}
        value={at}
        onChange={(value) => showCategory(value)}
        options={rules.categories.map((category, number) => ({
          value: number,
          label: `${faults.some(({ field }) => field.startsWith(`categories.${number}.`)) ? "✕ " : ""}${category.heading[language]}`,
        }))}
      />
      <SectionForm key={`${section.id}-${at}`} prefix={`categories.${at}.`} section={section} />
    </div>
  );
}
