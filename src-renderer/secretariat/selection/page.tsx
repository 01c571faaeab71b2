import { Tabs } from "antd";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import type { CutLine } from "#shared/ipc/merge-calls.ts";
import type { Rubric } from "#shared/rules/rubric.ts";
import { useWords, type Say } from "#renderer/lib/language.ts";
import { formatMoment, shortHash } from "#renderer/lib/numbers.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { PublicVotes } from "#renderer/secretariat/selection/public-votes/public-votes.tsx";
import { CategoryCutLine } from "#renderer/secretariat/selection/category-cut-line.tsx";
import { FreezeScores } from "#renderer/secretariat/selection/freeze-scores.tsx";
import styles from "#renderer/secretariat/selection/selection.module.css";
import { stableShares } from "#renderer/secretariat/selection/stable-shares.ts";
import { StepPage } from "#renderer/secretariat/step-page.tsx";
import { Facts } from "#renderer/ui/facts.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";

/** The code, and the one that it replaces. */
function codeText({ resultCode, formerCode }: CutLine, t: Say): string {
  if (resultCode === null) return t("selection.noCode");
  return formerCode === null ? resultCode : t("changes.former", { code: resultCode, former: formerCode });
}

/** The screen that decides: the freeze, then the cut line of each category. */
export function SelectionPage({ overview }: { readonly overview: RoundOverview }) {
  const { t, language } = useWords();
  const { round, frozenAtMs } = overview;
  const cutLine = useQuery("result/cut-line", frozenAtMs === null ? null : { round });
  const solidity = useQuery("solidity/read", frozenAtMs === null ? null : { round });
  const publicVotes = useQuery("public-votes/read", frozenAtMs === null ? null : { round });
  const shown = publicVotes.state === "ready" ? publicVotes.value.shown : null;
  const shares = stableShares(solidity);
  const rules = useQuery("rules/read", { round });
  const rubricOf = (id: string): Rubric | undefined =>
    rules.state === "ready" ? rules.value.rules.categories.find((category) => category.id === id)?.rubric : undefined;
  if (frozenAtMs === null)
    return (
      <StepPage title={t("desk.step.selection")} lead={t("selection.lead")}>
        <FreezeScores round={round} />
      </StepPage>
    );
  return (
    <StepPage title={t("desk.step.selection")} lead={t("selection.lead")} fill>
      <Loaded query={cutLine}>
        {(value) => (
          <div className={styles["page"]}>
            <Facts
              facts={[
                { name: t("selection.rules"), value: shortHash(value.ruleHash) },
                { name: t("selection.state"), value: t("selection.frozen", { at: formatMoment(value.frozenAtMs) }) },
                { name: t("selection.code"), value: codeText(value, t) },
                { name: t("publicVotes.column"), value: <PublicVotes round={round} shown={shown} /> },
              ]}
            />
            <Tabs
              className={styles["tabs"] ?? ""}
              tabBarGutter={16}
              items={value.categories.map((category) => ({
                key: category.id,
                label: `${category.title[language]}${category.tieGroup.length > 0 && category.vote === undefined ? " ?" : ""}`,
                children: (
                  <CategoryCutLine
                    overview={overview}
                    category={category}
                    missing={value.missing}
                    rubric={rubricOf(category.id)}
                    shares={shares}
                    publicVotes={shown?.votes}
                  />
                ),
              }))}
            />
          </div>
        )}
      </Loaded>
    </StepPage>
  );
}
