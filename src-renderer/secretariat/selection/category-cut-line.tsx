import { Button, Input } from "antd";
import { useState } from "react";
import type { CutLine } from "#shared/ipc/merge-calls.ts";
import type { ShownPublicVotes } from "#shared/ipc/public-vote-calls.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import type { Rubric } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import { loadInitials, matchesName } from "#renderer/lib/name-search.ts";
import { ChangeList } from "#renderer/secretariat/selection/changes/change-list.tsx";
import { CorrectionDialog } from "#renderer/secretariat/selection/changes/correction-dialog.tsx";
import { DecisionDialog } from "#renderer/secretariat/selection/changes/decision-dialog.tsx";
import type { CutLineCategory } from "#renderer/secretariat/selection/cut-line-category.ts";
import { cutLineRows } from "#renderer/secretariat/selection/cut-line-rows.ts";
import { RankTable } from "#renderer/secretariat/selection/rank-table.tsx";
import { RunOffDialog } from "#renderer/secretariat/selection/run-off/run-off-dialog.tsx";
import styles from "#renderer/secretariat/selection/selection.module.css";
import type { StableShares } from "#renderer/secretariat/selection/stable-shares.ts";
import { Unranked } from "#renderer/secretariat/selection/unranked.tsx";
import { VoteDialog } from "#renderer/secretariat/selection/vote-dialog.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly overview: RoundOverview;
  readonly category: CutLineCategory;
  readonly missing: CutLine["missing"];
  /** Names the criteria of the tie keys; undefined until the rules are read. */
  readonly rubric: Rubric | undefined;
  readonly shares: StableShares;
  readonly publicVotes: ShownPublicVotes["votes"] | undefined;
}

/** One category: its figures, its ranking with the line drawn, and the vote where the rules leave a tie. */
export function CategoryCutLine({ overview, category, missing, rubric, shares, publicVotes }: Props) {
  const { t } = useWords();
  const [query, setQuery] = useState("");
  const [initials, setInitials] = useState<(text: string) => string>();
  const [deed, setDeed] = useState<"vote" | "run-off" | "decide" | "correct">();
  const close = (): void => setDeed(undefined);
  const rows = cutLineRows(category).filter(
    (row) => row.kind !== "candidate" || matchesName(query, `${row.candidate.name} ${row.candidate.unit}`, initials),
  );
  const averaged = category.ranking.filter(({ valid }) => valid < missing.needed).length;
  const open = category.openSeats > 0 && category.vote === undefined;
  const search = (text: string): void => {
    setQuery(text);
    if (initials === undefined) void loadInitials().then((loaded) => setInitials(() => loaded));
  };
  return (
    <div className={styles["category"]}>
      <Row>
        <strong>{t("selection.head.seats", { n: category.seats })}</strong>
        <span>{t("selection.head.candidates", { n: category.ranking.length })}</span>
        <span>{t("selection.head.experts", { n: category.experts.length })}</span>
        {category.vacant > 0 && <span>! {t("selection.head.vacant", { n: category.vacant })}</span>}
        {averaged > 0 && <span>! {t("freeze.averaged", { n: averaged, needed: missing.needed })}</span>}
        {category.unranked.length > 0 && <span>! {t("selection.head.unranked", { n: category.unranked.length })}</span>}
        <Button onClick={() => setDeed("correct")} disabled={rubric === undefined}>
          {t("changes.correct.open")}
        </Button>
        <Button onClick={() => setDeed("decide")} disabled={open}>
          {t("changes.decide.open")}
        </Button>
        <Button onClick={() => go("secretariat", overview.round, "solidity")}>{t("selection.toSolidity")} →</Button>
        <Input
          allowClear
          className={styles["search"] ?? ""}
          aria-label={t("selection.head.search")}
          placeholder={t("ui.table.search")}
          value={query}
          onChange={(event) => search(event.target.value)}
        />
      </Row>
      <div className={styles["table"]} role="region" aria-label={t("changes.region")} tabIndex={0}>
        <RankTable
          category={category}
          rubric={rubric}
          shares={shares}
          needed={missing.needed}
          rows={rows}
          publicVotes={publicVotes}
          onVote={() => setDeed("vote")}
          onRunOff={() => setDeed("run-off")}
        />
        <ChangeList category={category} rubric={rubric} />
        <Unranked candidates={category.unranked} policy={missing.policy} />
      </div>
      {deed === "vote" && <VoteDialog overview={overview} category={category} onClose={close} />}
      {deed === "run-off" && <RunOffDialog overview={overview} category={category} onClose={close} />}
      {deed === "decide" && <DecisionDialog round={overview.round} category={category} onClose={close} />}
      {deed === "correct" && rubric !== undefined && (
        <CorrectionDialog round={overview.round} category={category} rubric={rubric} onClose={close} />
      )}
    </div>
  );
}
