import { Button, type TableColumnsType } from "antd";
import { useState } from "react";
import type { CandidateState, DeskOverview } from "#shared/ipc/expert-calls.ts";
import { RecuseDialog } from "#renderer/expert/recuse-dialog.tsx";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { FillTable } from "#renderer/ui/fill-table.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { OpeningFrame } from "#renderer/expert/opening/opening-frame.tsx";
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
  const titles = new Map(overview.categories.map((category) => [category.id, category.title[language]]));
  const columns: TableColumnsType<CandidateState> = [
    { title: t("expert.opening.recusal.name"), dataIndex: "name", width: "24%" },
    {
      title: t("expert.opening.recusal.category"),
      width: "16%",
      render: (_, row) => titles.get(row.category),
      filters: overview.categories.map((category) => ({ value: category.id, text: category.title[language] })),
      onFilter: (value, row) => row.category === value,
    },
    { title: t("expert.opening.recusal.place"), dataIndex: "place" },
    { title: t("expert.opening.recusal.unit"), dataIndex: "unitName" },
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
        <h1>{t("expert.opening.recusal.title")}</h1>
        <p>{t("expert.opening.recusal.explains", { reasons })}</p>
        <p className={styles["soft"]}>{t("expert.opening.recusal.later")}</p>
        <ProblemBox problem={action.problem} onDismiss={action.clear} />
      </div>
      <FillTable
        label={t("expert.opening.recusal.title")}
        rows={overview.candidates}
        columns={columns}
        rowKey={(row) => row.id}
        searchText={(row) => `${row.name} ${row.unitName} ${row.place}`}
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

interface StandingProps {
  readonly candidate: CandidateState;
  readonly disabled: boolean;
  readonly onRecuse: () => void;
  readonly onTakeBack: () => void;
}

function Standing({ candidate, disabled, onRecuse, onTakeBack }: StandingProps) {
  const { t } = useWords();
  if (candidate.state !== "recused")
    return (
      <Button
        size="small"
        disabled={disabled}
        aria-label={`${t("expert.opening.recusal.recuse")} ${candidate.name}`}
        onClick={onRecuse}
      >
        {t("expert.opening.recusal.recuse")}
      </Button>
    );
  return (
    <>
      <p className={styles["recused"]}>
        ⊘ {candidate.reason}
        {candidate.by === "secretariat" && `（${t("expert.opening.recusal.bySecretariat")}）`}
      </p>
      {candidate.by === "expert" && (
        <Button size="small" disabled={disabled} onClick={onTakeBack}>
          {t("expert.opening.recusal.takeBack")}
        </Button>
      )}
    </>
  );
}
