import { Button, Segmented } from "antd";
import type { ReactNode } from "react";
import { setHighContrast, useContrast } from "#renderer/lib/contrast.ts";
import { setLanguage, useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import { setTextSize, textSizes, useTextSize } from "#renderer/lib/text-size.ts";
import { KeysHelp, type KeyHint } from "#renderer/ui/keys-help.tsx";
import styles from "#renderer/ui/page-frame.module.css";
import { PracticeStrip } from "#renderer/ui/practice-strip.tsx";

interface Props {
  /** Where am I, from the outside in: desk, round, step. */
  readonly where: readonly string[];
  /** What is safe, e.g. 已保存 10:42:07. */
  readonly safe: ReactNode;
  /** What next, in a few words. */
  readonly next: ReactNode;
  /** `trial`: invented candidates to try the desk on. */
  readonly practice?: boolean | "trial";
  readonly keys?: readonly KeyHint[];
  readonly children: ReactNode;
}

const sizeNames = { 16: "standard", 18: "large", 20: "largest" } as const;

/** The thin head above every screen and the room below it, which never scrolls as a whole. */
export function PageFrame({ where, safe, next, practice = false, keys = [], children }: Props) {
  const { t, language } = useWords();
  const size = useTextSize((state) => state.size);
  const isHighContrast = useContrast((state) => state.isHigh);
  return (
    <div className={styles["frame"]}>
      {practice !== false && <PracticeStrip kind={practice === "trial" ? "trial" : "practice"} />}
      <header className={styles["head"]}>
        <Button type="link" className={styles["home"] ?? ""} title={t("ui.home")} onClick={() => go()}>
          {t("ui.productName")}
        </Button>
        <p className={styles["where"]} aria-label={t("ui.where")} title={where.join(" › ")}>
          {where.join(" › ")}
        </p>
        <p className={styles["safe"]} aria-label={t("ui.safe")}>
          <span aria-hidden="true">● </span>
          {safe}
        </p>
        <p className={styles["next"]} aria-label={t("ui.next")}>
          <span className={styles["nextWord"]}>{t("ui.next")}</span> {next}
        </p>
        <Segmented
          aria-label={t("ui.textSize")}
          value={size}
          onChange={setTextSize}
          options={textSizes.map((value) => ({ value, label: t(`ui.textSizes.${sizeNames[value]}`) }))}
        />
        <Button
          title={t("ui.contrast")}
          aria-label={t("ui.contrast")}
          aria-pressed={isHighContrast}
          onClick={() => setHighContrast(!isHighContrast)}
        >
          ◐
        </Button>
        <Button
          title={t("ui.switchLanguageMeaning")}
          aria-label={t("ui.switchLanguageMeaning")}
          onClick={() => setLanguage(language === "zh" ? "en" : "zh")}
        >
          {t("ui.switchLanguage")}
        </Button>
        <KeysHelp hints={keys} />
      </header>
      <main className={styles["body"]}>{children}</main>
    </div>
  );
}
