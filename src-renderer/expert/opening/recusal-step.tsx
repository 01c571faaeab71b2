import { Button, type TableColumnsType } from "antd";
import { useMemo, useState } from "react";
import type { CandidateState, DeskOverview } from "#shared/ipc/expert-calls.ts";
import { recusalHint } from "#shared/recusal/recusal-hint.ts";
import { RecuseDialog } from "#renderer/expert/recuse-dialog.tsx";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { FillTable } from "#renderer/ui/fill-table.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { FirstHint } from "#renderer/ui/first-hint.tsx";
import { HintMark } from "#renderer/expert/opening/hint-mark.tsx";
import { OpeningFrame } from "#renderer/expert/opening/opening-frame.tsx";
import { Standing } from "#renderer/expert/opening/standing.tsx";
import styles from "#renderer/expert/opening/opening.module.css";

interface Props {
  readonly overview: DeskOverview;
  readonly onNext: () => void;
}

/** The expert's candidates by name, unit and place, to recuse from before anything of them is read. */
export function RecusalStep({ overview, onNext }: Props) {
  const { t, language } = useWords();
  const [asked, setAsked] = useState<CandidateState | null>(null);
  const action = useAction("review/set-standing");
  const { bundle } = overview.seat;
  const set = async (candidate: CandidateState, state: "judging" | "recused", reason: string): Promise<void> => {
    await action.run({ bundle, candidate: candidate.id, state, reason });
    setAsked(null);
  };
  const { expertUnit, candidates } = overview;
  const hints = useMemo(
    () => new Map(candidates.map((candidate) => [candidate.id, recusalHint(expertUnit, candidate)])),
    [expertUnit, candidates],
  );
  const hinted = candidates.filter(({ id }) => hints.get(id) !== undefined).length;
  const titles = new Map(overview.categories.map((category) => [category.id, category.title[language]]));
  const columns: TableColumnsType<CandidateState> = [
    {
      title: t("expert.opening.recusal.name"),
      width: "22%",
      render: (_, row) => (
        <>
          {row.name}
          <HintMark hint={hints.get(row.id)} at={["name"]} />
        </>
      ),
    },
    {
      title: t("expert.opening.recusal.category"),
      width: "16%",
      render: (_, row) => titles.get(row.category),
    },
    {
      title: t("expert.opening.recusal.place"),
      render: (_, row) => (
        <>
          {row.place}
          <HintMark hint={hints.get(row.id)} at={["place"]} />
        </>
      ),
    },
    {
      title: t("expert.opening.recusal.unit"),
      render: (_, row) => (
        <>
          {row.unitName}
          {row.firstNominator !== "" && (
            <p className={styles["soft"]}>{t("expert.session.nominator", { name: row.firstNominator })}</p>
          )}
          <HintMark hint={hints.get(row.id)} at={["unit", "nominator"]} />
        </>
      ),
    },
    {
      title: t("expert.opening.recusal.standing"),
      width: "20%",
      render: (_, row) => (
        <Standing
          candidate={row}
          onRecuse={() => setAsked(row)}
          onTakeBack={() => void set(row, "judging", "")}
          disabled={action.busy || overview.sealed !== null}
        />
      ),
    },
  ];
  const recused = overview.candidates.filter((candidate) => candidate.state === "recused").length;
  const reasons = overview.recusalReasons.map((reason) => reason.text[language]).join(language === "zh" ? "；" : "; ");
  return (
    <OpeningFrame
      overview={overview}
      step="recusal"
      next={t("expert.opening.pledge.title")}
      foot={
        <>
          <p>{t("expert.opening.recusal.summary", { total: overview.candidates.length, recused })}</p>
          <span className={styles["gap"]} />
          <Button type="primary" size="large" onClick={onNext}>
            {t("expert.opening.recusal.next")}
          </Button>
        </>
      }
    >
      <div>
        <FirstHint id="recusal" text={t("expert.session.first.recusal")} />
        <h1>{t("expert.opening.recusal.title")}</h1>
        <p>{t("expert.opening.recusal.explains", { reasons })}</p>
        <p className={styles["soft"]}>{t("expert.opening.recusal.later")}</p>
        {expertUnit !== "" && (
          <p role="note">
            {t("expert.session.hint.own", { unit: expertUnit })}{" "}
            {hinted === 0 ? t("expert.session.hint.none") : t("expert.session.hint.found", { total: hinted })}
          </p>
        )}
        <ProblemBox problem={action.problem} onDismiss={action.clear} />
      </div>
      <FillTable
        label={t("expert.opening.recusal.title")}
        rows={overview.candidates}
        columns={columns}
        rowKey={(row) => row.id}
        searchText={(row) => `${row.name} ${row.unitName} ${row.place} ${row.firstNominator}`}
        filters={[
          {
            id: "category",
            label: t("expert.opening.recusal.category"),
            choices: overview.categories.map(({ id, title }) => ({ value: id, text: title[language] })),
            holds: (row, value) => row.category === value,
          },
          {
            id: "hint",
            label: t("expert.session.hint.filter"),
            choices: [
              { value: "only", text: t("expert.session.hint.only") },
              { value: "without", text: t("expert.session.hint.without") },
            ],
            holds: (row, value) => (hints.get(row.id) !== undefined) === (value === "only"),
          },
        ]}
      />
      <RecuseDialog
        name={asked?.name ?? null}
        reasons={overview.recusalReasons}
        busy={action.busy}
        onRecuse={(reason) => asked && void set(asked, "recused", reason)}
        onCancel={() => setAsked(null)}
      />
    </OpeningFrame>
  );
}
