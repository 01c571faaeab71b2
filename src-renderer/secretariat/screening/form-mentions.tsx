import type { FormMention } from "#shared/eligibility/form-evidence.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formPlace } from "#renderer/secretariat/screening/form-place.ts";
import styles from "#renderer/secretariat/screening/form-quotes.module.css";

/** Sentences of the form with hours, people reached and star levels, for the conditions that people judge. */
export function FormMentions({ mentions }: { readonly mentions: readonly FormMention[] }) {
  const { t } = useWords();
  if (mentions.length === 0) return null;
  return (
    <section>
      <h3>{t("form.mentions")}</h3>
      <ul className={styles["quotes"]}>
        {mentions.map((mention) => (
          <li key={mention.quote}>
            <q>{mention.quote}</q> <small>{formPlace(mention, t)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
