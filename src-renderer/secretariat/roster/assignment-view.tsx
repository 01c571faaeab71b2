import { Button, Segmented } from "antd";
import { useState } from "react";
import type { CategoryId } from "#shared/ids.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { AssignmentFacts } from "#renderer/secretariat/roster/assignment-facts.tsx";
import { AssignmentMatrix } from "#renderer/secretariat/roster/assignment-matrix.tsx";
import { FullPanelDialog } from "#renderer/secretariat/roster/full-panel-dialog.tsx";
import styles from "#renderer/secretariat/roster/page.module.css";
import { SplitDialog } from "#renderer/secretariat/roster/split-dialog.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";

/** Who judges whom, category by category: the full panel, or a split that somebody chose. */
export function AssignmentView({ overview }: { readonly overview: RoundOverview }) {
  const { t, language } = useWords();
  const { round, categories } = overview;
  const [category, setCategory] = useState<CategoryId | undefined>(categories[0]?.id);
  const [asking, setAsking] = useState<"split" | "full">();
  const work = useQuery("assignment/list", { round });
  const title = categories.find(({ id }) => id === category)?.title[language] ?? "";
  return (
    <Loaded query={work}>
      {({ categories: rows, needsReason, minimumValid }) => {
        const own = rows.find((row) => row.category === category);
        if (own === undefined) return null;
        const empty = own.experts.length === 0 || own.candidates.length === 0;
        const asked = { round, title, assignment: own, needsReason, onClose: () => setAsking(undefined) };
        return (
          <>
            <div className={styles["line"]}>
              <Segmented<CategoryId>
                className={styles["categories"] ?? ""}
                aria-label={t("assignment.category")}
                value={own.category}
                onChange={setCategory}
                options={categories.map(({ id, title: name }) => ({ value: id, label: name[language] }))}
              />
              <Button disabled={empty} onClick={() => setAsking("split")}>
                {t(own.split === null ? "assignment.openSplit" : "assignment.again")}
              </Button>
              {own.split !== null && <Button onClick={() => setAsking("full")}>{t("assignment.openFull")}</Button>}
            </div>
            {empty ? <p role="status">○ {t("assignment.nobody")}</p> : <AssignmentFacts assignment={own} />}
            <div className={styles["table"]}>
              <AssignmentMatrix assignment={own} />
            </div>
            {asking === "split" && <SplitDialog {...asked} minimumValid={minimumValid} />}
            {asking === "full" && <FullPanelDialog {...asked} />}
          </>
        );
      }}
    </Loaded>
  );
}
