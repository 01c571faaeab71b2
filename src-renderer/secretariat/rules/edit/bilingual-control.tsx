import { valueAt, withValueAt } from "#shared/rules/fields/place.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/rules/edit/edit.module.css";
import { useRulePlace } from "#renderer/secretariat/rules/edit/rules-in-edit.ts";
import { GrowingText } from "#renderer/ui/growing-text.tsx";

interface Props {
  readonly id: string;
  readonly path: string;
  readonly faulty: boolean;
  readonly "aria-describedby": string;
}

/** One text in both languages, the official one above. Both empty takes an optional text away. */
export function BilingualControl({ id, path, faulty, "aria-describedby": describedBy }: Props) {
  const { t } = useWords();
  const { value, set } = useRulePlace(path);
  const change = (language: "zh" | "en", text: string): void => {
    const next = withValueAt({ zh: "", en: "", ...(value as object | undefined) }, language, text);
    set(path.endsWith(".only") && next.zh === "" && next.en === "" ? undefined : next);
  };
  return (
    <div className={styles["pair"]}>
      {(["zh", "en"] as const).map((language) => {
        const text = valueAt(value, language);
        const props = {
          value: typeof text === "string" ? text : "",
          lang: language === "zh" ? "zh-CN" : "en",
          status: faulty ? ("error" as const) : ("" as const),
          "aria-describedby": describedBy,
        };
        const name = language === "zh" ? { id } : { "aria-label": t("rules.edit.english") };
        return (
          <GrowingText key={language} {...props} {...name} onChange={(event) => change(language, event.target.value)} />
        );
      })}
    </div>
  );
}
