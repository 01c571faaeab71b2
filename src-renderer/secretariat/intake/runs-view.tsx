import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { ChangeTable } from "#renderer/secretariat/intake/change-table.tsx";
import { RunList } from "#renderer/secretariat/intake/run-list.tsx";
import styles from "#renderer/secretariat/intake/runs.module.css";
import { Loaded } from "#renderer/ui/loaded.tsx";

/** All intakes at the left, what the chosen one changed at the right; the newest is chosen until a person chooses. */
export function RunsView({ round }: { readonly round: RoundId }) {
  const { t } = useWords();
  const query = useQuery("intake/runs", { round });
  const [chosen, setChosen] = useState<number>();
  return (
    <Loaded query={query}>
      {({ runs, removed }) => {
        const run = runs.find(({ id }) => id === chosen) ?? runs[0];
        if (run === undefined) return <p role="status">{t("redelivery.runs.none")}</p>;
        return (
          <div className={styles["runs"]}>
            <RunList runs={runs} removed={removed} open={run.id} onOpen={setChosen} />
            <ChangeTable key={run.id} round={round} run={run} />
          </div>
        );
      }}
    </Loaded>
  );
}
