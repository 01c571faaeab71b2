import { Button } from "antd";
import { useState } from "react";
import type { PaperTurn } from "#shared/ipc/paper-entry-calls.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { CompareView } from "#renderer/secretariat/merge/paper/compare-view.tsx";
import { PaperList } from "#renderer/secretariat/merge/paper/paper-list.tsx";
import { TypingView } from "#renderer/secretariat/merge/paper/typing-view.tsx";
import { StepPage } from "#renderer/secretariat/step-page.tsx";

interface Props {
  readonly overview: RoundOverview;
  readonly onBack: () => void;
}

type View =
  | { readonly kind: "list" }
  | { readonly kind: "typing"; readonly entry: number; readonly by: string; readonly turn: PaperTurn }
  | { readonly kind: "compare"; readonly entry: number; readonly counts: boolean };

/** Signed paper sheets come in here: typed twice, compared, scanned, then merged like a file. */
export function PaperDesk({ overview, onBack }: Props) {
  const { t } = useWords();
  const { round } = overview;
  const [view, setView] = useState<View>({ kind: "list" });
  const list = (): void => setView({ kind: "list" });
  if (view.kind === "typing")
    return <TypingView round={round} entry={view.entry} by={view.by} turn={view.turn} onLeave={list} />;
  if (view.kind === "compare")
    return <CompareView round={round} entry={view.entry} counts={view.counts} onLeave={list} />;
  return (
    <StepPage
      title={t("paperEntry.title")}
      lead={t("paperEntry.lead")}
      actions={<Button onClick={onBack}>{t("paperEntry.back")}</Button>}
    >
      <PaperList
        round={round}
        frozen={overview.frozenAtMs !== null}
        onType={(entry, by, turn) => setView({ kind: "typing", entry, by, turn })}
        onCompare={(entry, counts) => setView({ kind: "compare", entry, counts })}
      />
    </StepPage>
  );
}
