import { Button, Input } from "antd";
import type { Text } from "#shared/rules/condition.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/rules/edit/edit.module.css";
import { useRulePlace } from "#renderer/secretariat/rules/edit/rules-in-edit.ts";

interface Props {
  readonly id: string;
  readonly path: string;
}

/** Several texts, each in both languages beside each other. */
export function TextsControl({ id, path }: Props) {
  const { t } = useWords();
  const { value, set } = useRulePlace(path);
  const texts = Array.isArray(value) ? (value as readonly Text[]) : [];
  const change = (at: number, part: Partial<Text>): void =>
    set(texts.map((text, other) => (other === at ? { ...text, ...part } : text)));
  return (
    <div id={id} className={styles["pair"]}>
      {texts.map((text, at) => (
        <div key={at} className={styles["line"]}>
          <Input
            aria-label={`${t("rules.edit.chinese")} ${at + 1}`}
            lang="zh-CN"
            value={text.zh}
            onChange={(event) => change(at, { zh: event.target.value })}
          />
          <Input
            aria-label={`${t("rules.edit.english")} ${at + 1}`}
            lang="en"
            value={text.en}
            onChange={(event) => change(at, { en: event.target.value })}
          />
          <Button
            aria-label={`${t("rules.edit.remove")} ${at + 1}`}
            onClick={() => set(texts.filter((_, other) => other !== at))}
          >
            ✕
          </Button>
        </div>
      ))}
      <Button size="small" className={styles["add"] ?? ""} onClick={() => set([...texts, { zh: "", en: "" }])}>
        + {t("rules.edit.addPoint")}
      </Button>
    </div>
  );
}
