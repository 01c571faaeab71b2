import { Button, Select } from "antd";
import type { DeskOverview } from "#shared/ipc/expert-calls.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { CompareTray } from "#renderer/expert/review/compare/compare-tray.tsx";
import styles from "#renderer/expert/review/ranking/ranking-page.module.css";

interface Props {
  readonly overview: DeskOverview;
  readonly category: Category;
  readonly onGo: (...place: readonly string[]) => void;
}

/** Back to the desk, which category, and comparing the chosen. */
export function RankingTools({ overview, category, onGo }: Props) {
  const { t, language } = useWords();
  return (
    <div className={styles["tools"]}>
      <Button onClick={() => onGo("review")}>← {t("expert.sealing.back")}</Button>
      {overview.categories.length > 1 && (
        <Select
          className={styles["category"] ?? ""}
          aria-label={t("expert.review.ranking.category")}
          value={category.id}
          options={overview.categories.map(({ id, title }) => ({ value: id, label: title[language] }))}
          onChange={(id) => onGo("ranking", id)}
        />
      )}
      <p className={styles["explains"]}>{t("expert.review.ranking.explains")}</p>
      <CompareTray candidates={overview.candidates} openId={null} />
    </div>
  );
}
