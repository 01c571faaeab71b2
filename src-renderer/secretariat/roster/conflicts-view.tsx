import { Button, Radio, type TableColumnsType } from "antd";
import { useState } from "react";
import type { ConflictRow } from "#shared/ipc/roster-calls.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { describeGround } from "#shared/words/conflict-grounds.ts";
import { compareText } from "#renderer/lib/compare-text.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import {
  conflictKey,
  conflictStanding,
  type ConflictStanding,
} from "#renderer/secretariat/roster/conflict-standing.ts";
import { DecideConflicts } from "#renderer/secretariat/roster/decide-conflicts.tsx";
import { NameConflict } from "#renderer/secretariat/roster/name-conflict.tsx";
import styles from "#renderer/secretariat/roster/page.module.css";
import { UnitNames } from "#renderer/secretariat/unit-names.tsx";
import { FillTable } from "#renderer/ui/fill-table.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";

const shownStandings = ["undecided", "confirmed", "dismissed"] as const;

/** Proposed conflicts, each to be confirmed or dismissed by a person. */
export function ConflictsView({ overview }: { readonly overview: RoundOverview }) {
  const { t, language } = useWords();
  const { round, categories, bundles } = overview;
  const [standing, setStanding] = useState<ConflictStanding | "all">("all");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [verdict, setVerdict] = useState<"confirmed" | "dismissed">();
  const [naming, setNaming] = useState(false);
  const conflicts = useQuery("conflicts/list", { round });
  const columns: TableColumnsType<ConflictRow> = [
    {
      title: t("conflicts.expert"),
      width: 190,
      sorter: (a, b) => compareText(a.expert, b.expert),
      render: (_, row) => (
        <>
          <p>{`${row.expert} ${row.expertName}`}</p>
          <p className={styles["soft"]}>{row.expertUnit}</p>
        </>
      ),
    },
    {
      title: t("conflicts.candidate"),
      width: 230,
      sorter: (a, b) => compareText(a.candidateName, b.candidateName),
      render: (_, row) => (
        <>
          <p>{row.candidateName}</p>
          <p className={styles["soft"]}>{categories.find(({ id }) => id === row.category)?.title[language]}</p>
        </>
      ),
    },
    {
      title: t("conflicts.grounds"),
      render: (_, row) => (
        <ul className={styles["grounds"]}>
          {row.grounds.length === 0 && <li>{t("conflicts.unasked")}</li>}
          {row.grounds.map((ground) => (
            <li key={`${ground.ground} ${ground.ofCandidate}`}>{describeGround(ground, language)}</li>
          ))}
        </ul>
      ),
    },
    {
      title: t("conflicts.verdict"),
      width: 230,
      render: (_, row) => (
        <>
          <p>{t(`conflicts.${conflictStanding(row)}`)}</p>
          {row.decision !== null && (
            <p className={styles["soft"]}>
              {row.decision.reason}
              {row.decision.decidedAtMs > 0 &&
                ` · ${t("conflicts.decidedBy", { by: row.decision.decidedBy, at: formatMoment(row.decision.decidedAtMs) })}`}
            </p>
          )}
        </>
      ),
    },
  ];
  return (
    <Loaded query={conflicts}>
      {({ rows }) => {
        const count = (of: ConflictStanding): number => rows.filter((row) => conflictStanding(row) === of).length;
        const shown = rows.filter((row) => standing === "all" || conflictStanding(row) === standing);
        const picked = shown.filter((row) => chosen.includes(conflictKey(row)));
        return (
          <>
            <p className={styles["soft"]}>{t("conflicts.lead")}</p>
            <div className={styles["line"]}>
              <Radio.Group
                aria-label={t("conflicts.verdict")}
                value={standing}
                onChange={(event) => setStanding(event.target.value as ConflictStanding | "all")}
                options={[
                  { value: "all", label: t("ui.table.count", { total: rows.length }) },
                  ...shownStandings.map((each) => ({ value: each, label: `${t(`conflicts.${each}`)} ${count(each)}` })),
                ]}
              />
            </div>
            <div className={styles["table"]}>
              <FillTable
                label={t("conflicts.title")}
                rows={shown}
                columns={columns}
                rowKey={conflictKey}
                searchText={(row) =>
                  `${row.expertName} ${row.expert} ${row.candidateName} ${row.unitName} ${row.place}`
                }
                rowSelection={{ selectedRowKeys: [...chosen], onChange: (keys) => setChosen(keys.map(String)) }}
                tools={
                  <>
                    <Button type="primary" disabled={picked.length === 0} onClick={() => setVerdict("confirmed")}>
                      {t("conflicts.confirm", { n: picked.length })}
                    </Button>
                    <Button disabled={picked.length === 0} onClick={() => setVerdict("dismissed")}>
                      {t("conflicts.dismiss", { n: picked.length })}
                    </Button>
                    <Button onClick={() => setNaming(true)}>{t("conflicts.add")}</Button>
                    <UnitNames round={round} />
                  </>
                }
              />
            </div>
            {verdict !== undefined && (
              <DecideConflicts
                round={round}
                rows={picked}
                verdict={verdict}
                bundlesOut={bundles > 0}
                onClose={() => setVerdict(undefined)}
                onDecided={() => setChosen([])}
              />
            )}
            {naming && <NameConflict round={round} bundlesOut={bundles > 0} onClose={() => setNaming(false)} />}
          </>
        );
      }}
    </Loaded>
  );
}
