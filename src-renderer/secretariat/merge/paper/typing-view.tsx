import { Button, Segmented } from "antd";
import { useCallback, useState } from "react";
import type { TypedSheet } from "#shared/formats/paper-entry.ts";
import type { CandidateId, RoundId } from "#shared/ids.ts";
import type { PaperTurn } from "#shared/ipc/paper-entry-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { CategorySheets } from "#renderer/secretariat/merge/paper/category-sheets.tsx";
import { FinishDialog } from "#renderer/secretariat/merge/paper/finish-dialog.tsx";
import type { SheetDraft } from "#renderer/secretariat/merge/paper/read-sheet.ts";
import { StepPage } from "#renderer/secretariat/step-page.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly round: RoundId;
  readonly entry: number;
  readonly by: string;
  readonly turn: PaperTurn;
  readonly onLeave: () => void;
}

/** One person types every sheet of an expert; nothing of the other typing is here. */
export function TypingView({ round, entry, by, turn, onLeave }: Props) {
  const { t, language } = useWords();
  const [saved, setSaved] = useState<ReadonlyMap<CandidateId, TypedSheet>>(
    () => new Map(turn.rows.flatMap(({ candidate, typed }) => (typed === null ? [] : [[candidate, typed]]))),
  );
  const [pending, setPending] = useState<ReadonlyMap<CandidateId, SheetDraft>>(new Map());
  const [shown, setShown] = useState(turn.categories[0]?.id);
  const [finishing, setFinishing] = useState(false);
  const save = useAction("paper-entry/save-sheet");
  const wanted = turn.rows.filter(({ recused }) => recused === null).length;
  const category = turn.categories.find(({ id }) => id === shown);
  const { run } = save;
  const keep = useCallback(
    async (candidate: CandidateId, sheet: TypedSheet, draft: SheetDraft): Promise<boolean> => {
      const answer = await run({ round, entry, by, candidate, sheet });
      if (!answer.ok) return false;
      setSaved((before) => new Map(before).set(candidate, sheet));
      // What was typed into the row meanwhile is not saved yet.
      setPending((before) =>
        before.get(candidate) === draft ? new Map([...before].filter(([id]) => id !== candidate)) : before,
      );
      return true;
    },
    [run, round, entry, by],
  );
  const note = useCallback(
    (candidate: CandidateId, draft: SheetDraft): void => setPending((before) => new Map(before).set(candidate, draft)),
    [],
  );
  const name = turn.expertName;
  const which = t(turn.turn === 1 ? "paperEntry.list.first" : "paperEntry.list.second");
  return (
    <StepPage
      title={t("paperEntry.typing.title", { name, turn: which, by })}
      lead={t("paperEntry.typing.lead")}
      actions={
        <Row>
          <span role="status">{t("paperEntry.typing.progress", { n: saved.size, total: wanted })}</span>
          <Button onClick={onLeave}>
            {pending.size === 0 ? t("paperEntry.typing.pause") : t("paperEntry.typing.drop", { n: pending.size })}
          </Button>
          <Button type="primary" disabled={saved.size < wanted || pending.size > 0} onClick={() => setFinishing(true)}>
            {t("paperEntry.typing.finish")}
          </Button>
        </Row>
      }
    >
      {turn.categories.length > 1 && (
        <Segmented
          aria-label={t("paperEntry.typing.category")}
          value={shown}
          options={turn.categories.map(({ id, title }) => ({ value: id, label: title[language] }))}
          onChange={setShown}
        />
      )}
      <ProblemBox problem={save.problem} onDismiss={save.clear} />
      {category !== undefined && (
        <CategorySheets
          key={category.id}
          category={category}
          rows={turn.rows.filter((row) => row.category === category.id)}
          saved={saved}
          pending={pending}
          onPending={note}
          onSave={keep}
        />
      )}
      {finishing && (
        <FinishDialog round={round} entry={entry} onFinished={onLeave} onClose={() => setFinishing(false)} />
      )}
    </StepPage>
  );
}
