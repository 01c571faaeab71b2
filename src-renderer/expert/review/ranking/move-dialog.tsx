import { Button, Modal } from "antd";
import { useRef, useState } from "react";
import type { BundleId, CandidateId } from "#shared/ids.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import type { OwnRanking } from "#renderer/expert/review/own-ranking.ts";
import type { Move } from "#renderer/expert/review/ranking/move-places.ts";
import { MoveTable } from "#renderer/expert/review/ranking/move-table.tsx";
import { gapAt, planMove, type Tenths } from "#renderer/expert/review/ranking/plan-move.ts";
import { useGapText } from "#renderer/expert/review/ranking/use-gap-text.ts";
import { readPoints } from "#renderer/expert/review/read-points.ts";
import { flushSaves, saveScore } from "#renderer/expert/review/saving.ts";
import styles from "#renderer/expert/review/ranking/move-dialog.module.css";

/** What was changed, for the line that says so. */
export interface MoveDone {
  readonly candidate: CandidateId;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

interface Props {
  readonly bundle: BundleId;
  readonly move: Move;
  readonly ranking: OwnRanking;
  readonly criteria: readonly Criterion[];
  readonly current: Tenths;
  readonly onCompare: (candidates: readonly CandidateId[]) => void;
  /** `null`: nothing was changed. */
  readonly onClose: (done: MoveDone | null) => void;
}

/** Scores that would put a candidate on the wanted place, before and after, to be edited and confirmed; or why there are none. */
export function MoveDialog({ bundle, move, ranking, criteria, current, onCompare, onClose }: Props) {
  const { t } = useWords();
  const gapText = useGapText();
  const gap = gapAt(ranking.places, move.candidate, move.at);
  const [plan] = useState(() =>
    planMove(criteria, current, {
      aboveTenths: gap.above?.totalTenths ?? null,
      belowTenths: gap.below?.totalTenths ?? null,
    }),
  );
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    plan.kind !== "proposal"
      ? {}
      : Object.fromEntries(Object.entries(plan.scores).map(([id, tenths]) => [id, formatTenths(tenths)])),
  );
  const body = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const place = ranking.places.find(({ candidate }) => candidate.id === move.candidate);
  if (place === undefined) return null;
  const { name } = place.candidate;
  const entries = criteria.map((criterion) => ({ criterion, entry: readPoints(texts[criterion.id] ?? "", criterion) }));
  const changes = entries.flatMap(({ criterion, entry }) =>
    entry.state === "points" && entry.tenths !== current[criterion.id] ? [{ criterion, tenths: entry.tenths }] : [],
  );
  const isWhole = entries.every(({ entry }) => entry.state === "points");
  const total = entries.reduce((sum, { entry }) => sum + (entry.state === "points" ? entry.tenths : 0), 0);
  const confirm = async (): Promise<void> => {
    setBusy(true);
    for (const { criterion, tenths } of changes)
      saveScore(bundle, move.candidate, criterion, formatTenths(tenths), tenths);
    await flushSaves();
    onClose({
      candidate: move.candidate,
      name,
      before: formatTenths(place.totalTenths),
      after: formatTenths(total),
    });
  };
  const besides = [gap.above, place, gap.below].flatMap((one) => (one === null ? [] : [one.candidate.id]));
  return (
    <Modal
      open
      width="46rem"
      title={t("expert.review.ranking.move.title", { name })}
      afterOpenChange={(isOpen) => {
        if (isOpen) body.current?.querySelector("input")?.focus();
      }}
      onCancel={() => onClose(null)}
      footer={
        plan.kind === "proposal" ? (
          <>
            <Button onClick={() => onClose(null)}>{t("expert.review.ranking.move.cancel")}</Button>
            <Button
              type="primary"
              loading={busy}
              disabled={!isWhole || changes.length === 0}
              onClick={() => void confirm()}
            >
              {t("expert.review.ranking.move.confirm")}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => onCompare(besides)}>{t("expert.review.compare.title")}</Button>
            <Button type="primary" onClick={() => onClose(null)}>
              {t("expert.review.ranking.move.close")}
            </Button>
          </>
        )
      }
    >
      <div ref={body} className={styles["dialog"]}>
        <p>{gapText.place(gap)}</p>
        {plan.kind === "proposal" ? (
          <MoveTable
            criteria={criteria}
            current={current}
            texts={texts}
            move={move}
            places={ranking.places}
            beforeTenths={place.totalTenths}
            totalTenths={isWhole ? total : null}
            onType={(id, text) => setTexts({ ...texts, [id]: text })}
          />
        ) : (
          <div role="alert" className={styles["none"]}>
            <p>{plan.kind === "there" ? t("expert.review.ranking.move.there") : gapText.noRoom(gap, criteria)}</p>
            {plan.kind === "no-room" && <p>{t("expert.review.ranking.move.noRoomNext")}</p>}
          </div>
        )}
      </div>
    </Modal>
  );
}
