import { Button, Input } from "antd";
import { newAnchor, usualBounds } from "#shared/rules/edit/new-member.ts";
import { points } from "#shared/rules/fields/rule-field.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/rules/edit/edit.module.css";
import { useRulePlace } from "#renderer/secretariat/rules/edit/rules-in-edit.ts";
import { WholeControl } from "#renderer/secretariat/rules/edit/whole-control.tsx";
import { GrowingText } from "#renderer/ui/growing-text.tsx";

interface Props {
  readonly id: string;
  /** Of the anchors inside their criterion. */
  readonly path: string;
}

type Anchor = Criterion["anchors"][number];

/** The levels of a criterion: points, name and meaning in both languages. */
export function AnchorsControl({ id, path }: Props) {
  const { t } = useWords();
  const { value, set } = useRulePlace(path.replace(/\.anchors$/, ""));
  const criterion = value as Criterion;
  const { anchors, maxTenths, stepTenths } = criterion;
  const put = (next: readonly Anchor[]): void => set({ ...criterion, anchors: next });
  const change = (at: number, part: Readonly<Record<string, unknown>>): void =>
    put(anchors.map((anchor, other) => (other === at ? { ...anchor, ...part } : anchor)));
  const text = (at: number, part: "label" | "meaning", language: "zh" | "en") => {
    const Control = part === "meaning" ? GrowingText : Input;
    return (
      <Control
        aria-label={`${t(`rules.edit.anchor.${part}`)} ${at + 1} ${t(`rules.edit.${language === "zh" ? "chinese" : "english"}`)}`}
        lang={language === "zh" ? "zh-CN" : "en"}
        value={anchors[at]?.[part][language] ?? ""}
        onChange={(event) => change(at, { [part]: { ...anchors[at]?.[part], [language]: event.target.value } })}
      />
    );
  };
  const spread = (): void => {
    const bounds = usualBounds(maxTenths, stepTenths);
    put(
      anchors.map((anchor, at) => {
        const [fromTenths, toTenths] = bounds[at] ?? [anchor.fromTenths, anchor.toTenths];
        return { ...anchor, fromTenths, toTenths };
      }),
    );
  };
  return (
    <div id={id} className={styles["pair"]}>
      {anchors.map((anchor, at) => (
        <div key={at} className={styles["anchor"]}>
          <div className={styles["band"]}>
            <WholeControl
              label={`${t("rules.edit.anchor.from")} ${at + 1}`}
              input={points(0, 0)}
              faulty={false}
              value={anchor.fromTenths}
              onChange={(fromTenths) => change(at, { fromTenths })}
            />
            <WholeControl
              label={`${t("rules.edit.anchor.to")} ${at + 1}`}
              input={points(0, 0)}
              faulty={false}
              value={anchor.toTenths}
              onChange={(toTenths) => change(at, { toTenths })}
            />
          </div>
          <div className={styles["pair"]}>
            {text(at, "label", "zh")}
            {text(at, "label", "en")}
          </div>
          <div className={styles["pair"]}>
            {text(at, "meaning", "zh")}
            {text(at, "meaning", "en")}
          </div>
          <Button
            aria-label={`${t("rules.edit.remove")} ${at + 1}`}
            disabled={anchors.length === 1}
            onClick={() => put(anchors.filter((_, other) => other !== at))}
          >
            ✕
          </Button>
        </div>
      ))}
      <div className={styles["parts"]}>
        <Button size="small" onClick={() => put([...anchors, newAnchor()])}>
          + {t("rules.edit.anchor.add")}
        </Button>
        {anchors.length === 4 && (
          <Button size="small" onClick={spread}>
            {t("rules.edit.anchor.spread")}
          </Button>
        )}
      </div>
    </div>
  );
}
