import { Button, Tabs } from "antd";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { CategoryPart } from "#renderer/secretariat/solidity/category-part.tsx";
import { Computing } from "#renderer/secretariat/solidity/computing.tsx";
import styles from "#renderer/secretariat/solidity/solidity.module.css";
import { StepPage } from "#renderer/secretariat/step-page.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { Row } from "#renderer/ui/row.tsx";

/** How solid the result is, category by category: words with their figures first, then tables and charts. */
export function SolidityPage({ overview }: { readonly overview: RoundOverview }) {
  const { t, language } = useWords();
  const { round, frozenAtMs } = overview;
  const solidity = useQuery("solidity/read", frozenAtMs === null ? null : { round });
  if (frozenAtMs === null)
    return (
      <StepPage title={t("desk.step.solidity")} lead={t("solidity.lead")}>
        <Row>
          <p role="status">! {t("solidity.needsFreeze")}</p>
          <Button type="primary" onClick={() => go("secretariat", round, "selection")}>
            {t("solidity.toSelection")} →
          </Button>
        </Row>
      </StepPage>
    );
  return (
    <StepPage title={t("desk.step.solidity")} lead={t("solidity.lead")} fill>
      {solidity.state === "loading" ? (
        <Computing />
      ) : (
        <Loaded query={solidity}>
          {({ categories }) => (
            <Tabs
              className={styles["tabs"] ?? ""}
              tabBarGutter={16}
              items={categories.map((category) => ({
                key: category.id,
                label: category.title[language],
                children: <CategoryPart round={round} category={category} />,
              }))}
            />
          )}
        </Loaded>
      )}
    </StepPage>
  );
}
