import { Button } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { PaperExpert, PaperTurn } from "#shared/ipc/paper-entry-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { GiveUpDialog } from "#renderer/secretariat/merge/paper/give-up-dialog.tsx";
import { TypistDialog } from "#renderer/secretariat/merge/paper/typist-dialog.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly round: RoundId;
  readonly frozen: boolean;
  readonly onType: (entry: number, by: string, turn: PaperTurn) => void;
  readonly onCompare: (entry: number, counts: boolean) => void;
}

const heads = ["expert", "counts", "first", "second", "scans", "deed"] as const;

/** Every expert with what counts and how far the paper entry is, and the next deed. */
export function PaperList({ round, frozen, onType, onCompare }: Props) {
  const { t } = useWords();
  const query = useQuery("paper-entry/list", { round });
  const [asked, setAsked] = useState<PaperExpert>();
  const [leaving, setLeaving] = useState<PaperExpert>();
  const turnText = ({ entry }: PaperExpert, at: number): string => {
    if (entry === null) return "";
    const typist = entry.typists[at];
    if (typist === undefined) return t("paperEntry.list.notBegun");
    if (typist.finishedAtMs !== null) return t("paperEntry.list.done", { by: typist.typist });
    return t("paperEntry.list.typing", { by: typist.typist, n: typist.typedSheets, total: entry.sheets });
  };
  const deeds = (one: PaperExpert) => {
    const name = `${one.expert} ${one.name}`;
    const { entry } = one;
    const isTyped = entry?.typists.filter(({ finishedAtMs }) => finishedAtMs !== null).length === 2;
    if (!one.hasSeat) return t("paperEntry.list.noSeat");
    return (
      <Row>
        {entry !== null && isTyped && (
          <Button
            size="small"
            aria-label={t("paperEntry.deed.compareOf", { name })}
            onClick={() => onCompare(entry.entry, one.counts === "paper" || frozen)}
          >
            {t("paperEntry.deed.compare")}
          </Button>
        )}
        {!isTyped && one.counts === "nothing" && !frozen && (
          <Button size="small" aria-label={t("paperEntry.deed.typeOf", { name })} onClick={() => setAsked(one)}>
            {t("paperEntry.deed.type")}
          </Button>
        )}
        {entry !== null && one.counts !== "paper" && !frozen && (
          <Button size="small" aria-label={t("paperEntry.deed.giveUpOf", { name })} onClick={() => setLeaving(one)}>
            {t("paperEntry.deed.giveUp")}
          </Button>
        )}
      </Row>
    );
  };
  return (
    <Loaded query={query}>
      {({ experts }) => (
        <Panel title={`${t("paperEntry.list.title")} · ${t("ui.table.count", { total: experts.length })}`}>
          <PlainTable
            label={t("paperEntry.list.title")}
            heads={heads.map((head) => t(`paperEntry.list.${head}`))}
            rows={experts.map((one) => ({
              key: one.expert,
              cells: [
                `${one.expert} ${one.name}`,
                t(`paperEntry.list.${one.counts}`),
                turnText(one, 0),
                turnText(one, 1),
                one.entry === null ? "" : t("paperEntry.list.scanCount", { n: one.entry.scans }),
                deeds(one),
              ],
            }))}
          />
          {asked !== undefined && (
            <TypistDialog round={round} expert={asked} onBegun={onType} onClose={() => setAsked(undefined)} />
          )}
          {leaving !== undefined && (
            <GiveUpDialog round={round} expert={leaving} onClose={() => setLeaving(undefined)} />
          )}
        </Panel>
      )}
    </Loaded>
  );
}
