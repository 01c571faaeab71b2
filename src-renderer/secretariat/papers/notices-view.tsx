import { Button, type TableColumnsType } from "antd";
import { useState } from "react";
import { countItems } from "#shared/corrections/corrections-of.ts";
import type { RoundId, UnitId } from "#shared/ids.ts";
import type { UnitToAsk } from "#shared/ipc/screening-paper-calls.ts";
import { compareText } from "#renderer/lib/compare-text.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { go, useRoute } from "#renderer/lib/route.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { NoticeDialog } from "#renderer/secretariat/papers/notice-dialog.tsx";
import { NoticePane } from "#renderer/secretariat/papers/notice-pane.tsx";
import styles from "#renderer/secretariat/papers/papers.module.css";
import { WrittenPaths } from "#renderer/secretariat/written-paths.tsx";
import { FillTable } from "#renderer/ui/fill-table.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";

const undecidedOf = ({ candidates }: UnitToAsk): number => candidates.filter(({ outcome }) => outcome === null).length;

/** Units with something to correct: choose some, look at what each is asked, write the notices. */
export function NoticesView({ round }: { readonly round: RoundId }) {
  const { t } = useWords();
  const query = useQuery("screening-papers/corrections", { round });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const open = useRoute((state) => state.parts[4]);
  const [writing, setWriting] = useState<readonly UnitId[]>();
  const [folder, setFolder] = useState<string>();
  const columns: TableColumnsType<UnitToAsk> = [
    { title: t("papers.column.unit"), sorter: (a, b) => compareText(a.name, b.name), render: (_, { name }) => name },
    {
      title: t("papers.column.candidates"),
      width: 128,
      sorter: (a, b) => a.candidates.length - b.candidates.length,
      render: (_, unit) => (
        <>
          {unit.candidates.length}
          {undecidedOf(unit) > 0 && <small> ! {t("papers.undecided", { n: undecidedOf(unit) })}</small>}
        </>
      ),
    },
    {
      title: t("papers.column.items"),
      width: 88,
      sorter: (a, b) => countItems(a) - countItems(b),
      render: (_, unit) => countItems(unit),
    },
    {
      title: t("papers.column.asked"),
      width: 150,
      sorter: (a, b) => (a.lastAskedAtMs ?? 0) - (b.lastAskedAtMs ?? 0),
      render: (_, { asked, lastAskedAtMs }) =>
        lastAskedAtMs === null ? t("papers.never") : t("papers.asked", { n: asked, at: formatMoment(lastAskedAtMs) }),
    },
  ];
  return (
    <Loaded query={query}>
      {({ units }) => {
        const picked = units.filter(({ unit }) => chosen.includes(unit)).map(({ unit }) => unit);
        const all = units.map(({ unit }) => unit);
        if (units.length === 0) return <p role="status">✓ {t("papers.nothing")}</p>;
        return (
          <div className={styles["panes"]}>
            <div className={styles["left"]}>
              {folder !== undefined && (
                <div role="status" className={styles["done"]}>
                  <p>✓ {t("papers.notice.written")}</p>
                  <WrittenPaths label={t("papers.notice.folder")} paths={[folder]} />
                </div>
              )}
              <FillTable
                label={t("papers.views.notices")}
                rows={units}
                columns={columns}
                rowKey={({ unit }) => unit}
                searchText={({ name, candidates }) => [name, ...candidates.map((one) => one.name)].join(" ")}
                filters={[
                  {
                    id: "asked",
                    label: t("papers.column.asked"),
                    choices: (["never", "before"] as const).map((value) => ({
                      value,
                      text: t(`papers.filter.${value}`),
                    })),
                    holds: ({ asked }, value) => (value === "never") === (asked === 0),
                  },
                ]}
                onOpen={({ unit }) => go("secretariat", round, "papers", "notices", unit)}
                openKey={open}
                rowSelection={{ selectedRowKeys: [...chosen], onChange: (keys) => setChosen(keys.map(String)) }}
                tools={
                  <>
                    <Button type="primary" disabled={picked.length === 0} onClick={() => setWriting(picked)}>
                      {t("papers.notice.chosen", { n: picked.length })}
                    </Button>
                    <Button onClick={() => setWriting(all)}>{t("papers.notice.all", { n: all.length })}</Button>
                  </>
                }
              />
            </div>
            <NoticePane unit={units.find(({ unit }) => unit === open)} isOpen={open !== undefined} />
            {writing !== undefined && (
              <NoticeDialog
                round={round}
                units={writing}
                undecided={units
                  .filter(({ unit }) => writing.includes(unit))
                  .reduce((sum, one) => sum + undecidedOf(one), 0)}
                onWritten={(written) => {
                  setFolder(written);
                  setWriting(undefined);
                  setChosen([]);
                }}
                onClose={() => setWriting(undefined)}
              />
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
