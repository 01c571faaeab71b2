import { type InputRef } from "antd";
import { useCallback, useMemo, useRef, useState, type ReactNode } from "react";
import type { CatalogueCandidate } from "#shared/formats/bundle.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { RecuseDialog } from "#renderer/expert/recuse-dialog.tsx";
import { AbstainDialog } from "#renderer/expert/review/abstain-dialog.tsx";
import { finishAndNext, goBeside, goTo, setStanding } from "#renderer/expert/review/actions.ts";
import { neighbour } from "#renderer/expert/review/candidate-list.ts";
import { CandidateListPane } from "#renderer/expert/review/candidate-list-pane.tsx";
import { toggleFlag, undo } from "#renderer/expert/review/deed-actions.ts";
import { compareChosen, toggleTray } from "#renderer/expert/review/compare/tray-actions.ts";
import { DeskFoot } from "#renderer/expert/review/desk-foot.tsx";
import { useLaterCandidates, type DeskHead, type Standing } from "#renderer/expert/review/desk-parts.ts";
import { HistoryDialog } from "#renderer/expert/review/history-dialog.tsx";
import { planOwnRanking } from "#renderer/expert/review/own-ranking.ts";
import { PaneDivider } from "#renderer/expert/review/pane-divider.tsx";
import { PhraseDialog } from "#renderer/expert/review/phrase-dialog.tsx";
import { RankingStrip } from "#renderer/expert/review/ranking-strip.tsx";
import { flushSaves } from "#renderer/expert/review/saving.ts";
import type { DeskKey } from "#renderer/expert/review/read-keys.ts";
import { ScorePane } from "#renderer/expert/review/score-pane.tsx";
import { useDeskKeys } from "#renderer/expert/review/use-desk-keys.ts";
import { useListView } from "#renderer/expert/review/use-list-view.ts";
import { usePaneWidths } from "#renderer/expert/review/use-pane-widths.ts";
import { useTextSize } from "#renderer/lib/text-size.ts";
import { go } from "#renderer/lib/route.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/expert/review/page.module.css";

interface Props {
  readonly head: DeskHead;
  /** The open candidate. */
  readonly card: CatalogueCandidate;
  readonly standing: Standing;
  readonly category: Category;
  readonly materials: ReactNode;
  /** Ways to the other pages, at the right of the foot. */
  readonly ways: ReactNode;
}

const side = `${styles["pane"] ?? ""} ${styles["side"] ?? ""}`;

type Asking = "recuse" | "abstain" | "history" | null;

/** List, materials and score form of the open candidate, and the moves between candidates. */
export function Desk({ head, card, standing, category, materials, ways }: Props) {
  const { t } = useWords();
  // A key draws the form first; list and ranking follow when there is time.
  const candidates = useLaterCandidates();
  const view = useListView(candidates);
  const [widths, setWidth] = usePaneWidths();
  const textSize = useTextSize((state) => state.size);
  const [asking, setAsking] = useState<Asking>(null);
  const [busy, setBusy] = useState(false);
  const searchField = useRef<InputRef>(null);
  const openId = card.id;
  const { rows } = view;
  const ranking = useMemo(() => planOwnRanking(candidates, category.id, category.seats), [candidates, category]);
  const open = useCallback((candidate: CandidateId) => void goTo(candidate), []);
  const pressKey = useCallback(
    (key: Exclude<DeskKey, "show-keys">) => {
      if (key === "done-and-next") void finishAndNext();
      else if (key === "search") searchField.current?.focus();
      else if (key === "flag") toggleFlag();
      else if (key === "undo") void undo("back");
      else if (key === "redo") void undo("again");
      else if (key === "history") setAsking("history");
      else if (key === "choose") toggleTray(openId);
      else if (key === "compare") compareChosen(openId);
      else void goBeside(rows, key === "next" ? 1 : -1);
    },
    [rows, openId],
  );
  useDeskKeys(pressKey);
  const askRecuse = useCallback(() => setAsking("recuse"), []);
  const askAbstain = useCallback(() => setAsking("abstain"), []);
  const askHistory = useCallback(() => setAsking("history"), []);
  const strip = useMemo(
    () => (
      <RankingStrip
        ranking={ranking}
        openId={openId}
        onOpen={() => void flushSaves().then(() => go("expert", head.seat.bundle, "ranking", category.id))}
      />
    ),
    [ranking, openId, head.seat.bundle, category.id],
  );
  const decide = async (state: "recused" | "abstained", reason: string): Promise<void> => {
    setBusy(true);
    await setStanding(state, reason);
    setBusy(false);
    setAsking(null);
  };
  // Widths are kept for the standard text size and grow with the letters.
  const wide = (widthPx: number): string => `${Math.round((widthPx * textSize) / 16)}px`;
  return (
    <>
      <div
        className={styles["panes"]}
        style={{ gridTemplateColumns: `${wide(widths.list)} 7px minmax(0, 1fr) 7px ${wide(widths.score)}` }}
      >
        <div className={side}>
          <CandidateListPane
            view={view}
            categories={head.categories}
            openId={openId}
            searchField={searchField}
            onOpen={open}
          />
        </div>
        <PaneDivider pane="list" label={t("expert.review.divider.list")} widthPx={widths.list} onChange={setWidth} />
        <div className={styles["pane"]}>{materials}</div>
        <PaneDivider pane="score" label={t("expert.review.divider.score")} widthPx={widths.score} onChange={setWidth} />
        <div className={side}>
          <ScorePane
            candidate={card}
            standing={standing}
            category={category}
            sealed={head.sealed !== null}
            onRecuse={askRecuse}
            onAbstain={askAbstain}
            onHistory={askHistory}
          >
            {strip}
          </ScorePane>
        </div>
      </div>
      <DeskFoot
        canGoBack={neighbour(rows, openId, -1) !== undefined}
        canGoOn={neighbour(rows, openId, 1) !== undefined}
        onPrevious={() => pressKey("previous")}
        onNext={() => pressKey("next")}
        onDone={() => pressKey("done-and-next")}
      >
        {ways}
      </DeskFoot>
      <RecuseDialog
        name={asking === "recuse" ? standing.name : null}
        reasons={head.recusalReasons}
        busy={busy}
        onRecuse={(reason) => void decide("recused", reason)}
        onCancel={() => setAsking(null)}
      />
      <AbstainDialog
        name={asking === "abstain" ? standing.name : null}
        busy={busy}
        onAbstain={(reason) => void decide("abstained", reason)}
        onCancel={() => setAsking(null)}
      />
      <HistoryDialog
        open={asking === "history"}
        bundle={head.seat.bundle}
        candidate={card}
        category={category}
        onClose={() => setAsking(null)}
      />
      <PhraseDialog />
    </>
  );
}
