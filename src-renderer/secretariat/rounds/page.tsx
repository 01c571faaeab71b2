import { Button, type TableColumnsType } from "antd";
import { fileNameOf } from "#shared/file-types.ts";
import type { RoundSummary } from "#shared/ipc/rule-calls.ts";
import { compareText } from "#renderer/lib/compare-text.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { filesOf, useOpenedFiles } from "#renderer/lib/opened-files.ts";
import { go } from "#renderer/lib/route.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { NewRound } from "#renderer/secretariat/rounds/new-round.tsx";
import styles from "#renderer/secretariat/rounds/page.module.css";
import { FillTable } from "#renderer/ui/fill-table.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { PageFrame } from "#renderer/ui/page-frame.tsx";

/** All rounds of this computer, and the way to a new one. */
export function RoundsPage() {
  const { t, language } = useWords();
  const rounds = useQuery("rounds/list", {});
  const scores = filesOf(
    useOpenedFiles((state) => state.accepted),
    "secretariat",
  );
  const names = scores.map(({ path }) => fileNameOf(path)).join(language === "zh" ? "、" : ", ");
  const open = (row: RoundSummary): void => go("secretariat", row.round, ...(scores.length > 0 ? ["merge"] : []));
  const columns: TableColumnsType<RoundSummary> = [
    {
      title: t("rounds.name"),
      sorter: (a, b) => compareText(a.title[language], b.title[language]),
      render: (_, row) => row.title[language],
    },
    {
      title: t("rounds.kind"),
      width: 130,
      sorter: (a, b) => Number(a.practice) - Number(b.practice),
      render: (_, row) => (row.practice ? t("rounds.practice") : t("rounds.real")),
    },
    { title: t("rounds.number"), width: 220, dataIndex: "round" },
    {
      title: t("rounds.createdAt"),
      width: 180,
      defaultSortOrder: "descend",
      sorter: (a, b) => a.createdAtMs - b.createdAtMs,
      render: (_, row) => formatMoment(row.createdAtMs),
    },
    {
      width: 110,
      render: (_, row) => (
        <Button type="link" aria-label={`${t("rounds.open")} ${row.round}`} onClick={() => open(row)}>
          {t("rounds.open")}
        </Button>
      ),
    },
  ];
  return (
    <PageFrame where={[t("desk.name"), t("rounds.title")]} safe={t("rounds.safe")} next={t("rounds.next")}>
      <div
        className={`${styles["page"] ?? ""} ${rounds.state === "ready" && rounds.value.length === 0 ? (styles["none"] ?? "") : ""}`}
      >
        <div>
          <h1>{t("rounds.title")}</h1>
          <p>{t("rounds.lead")}</p>
          {scores.length > 0 && <p role="status">! {t("rounds.opened", { names })}</p>}
        </div>
        <Loaded query={rounds}>
          {(rows) =>
            rows.length === 0 ? (
              <p role="status">{t("rounds.none")}</p>
            ) : (
              <FillTable
                label={t("rounds.title")}
                rows={rows}
                columns={columns}
                rowKey={(row) => row.round}
                searchText={(row) => `${row.title.zh} ${row.title.en} ${row.round}`}
                onOpen={open}
              />
            )
          }
        </Loaded>
        <NewRound />
      </div>
    </PageFrame>
  );
}
