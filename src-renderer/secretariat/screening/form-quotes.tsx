import type { FormEvidence } from "#shared/eligibility/form-evidence.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formPlace } from "#renderer/secretariat/screening/form-place.ts";
import styles from "#renderer/secretariat/screening/form-quotes.module.css";

/** What the Word form says, in its own words, with the page or cell and whether it agrees with the workbook. */
export function FormQuotes({ evidence }: { readonly evidence: readonly FormEvidence[] }) {
  const { t } = useWords();
  if (evidence.length === 0) return null;
  return (
    <ul className={styles["quotes"]} aria-label={t("form.found")}>
      {evidence.map((each) => (
        <li key={`${each.field} ${each.quote}`}>
          <span className={styles[each.standing]}>{t(`form.${each.standing}`)}</span> <q>{each.quote}</q>{" "}
          <small>{formPlace(each, t)}</small>
        </li>
      ))}
    </ul>
  );
}
