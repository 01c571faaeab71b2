import { placeWords } from "#shared/rules/faults/place-words.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useRulesInEdit } from "#renderer/secretariat/rules/edit/rules-in-edit.ts";
import styles from "#renderer/secretariat/rules/rules.module.css";
import { showCategory } from "#renderer/secretariat/rules/shown-category.ts";
import { tabOf } from "#renderer/secretariat/rules/tab-of.ts";

/** What has to be corrected before the rules can be saved, each with the way to it. */
export function FaultList({ onOpen }: { readonly onOpen: (tab: string) => void }) {
  const { t, language } = useWords();
  const { rules, faults } = useRulesInEdit();
  if (faults.length === 0) return null;
  const open = (field: string): void => {
    const category = /^categories\.(\d+)\./.exec(field)?.[1];
    if (category !== undefined) showCategory(Number(category));
    onOpen(tabOf(field));
  };
  return (
    <section className={styles["faults"]} aria-label={t("rules.edit.faults", { n: faults.length })}>
      <strong>
        <span aria-hidden="true">✕ </span>
        {t("rules.edit.faults", { n: faults.length })}
      </strong>
      <ul>
        {faults.map(({ field, reason }, at) => (
          <li key={at}>
            <button type="button" className={styles["fault"]} onClick={() => open(field)}>
              {placeWords(rules, field)[language]}
            </button>
            {language === "zh" ? "：" : ": "}
            {reason[language]}
          </li>
        ))}
      </ul>
    </section>
  );
}
