import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import type { MergeProgress } from "#shared/ipc/merge-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/merge/merge.module.css";
import { Panel } from "#renderer/ui/panel.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly progress: MergeProgress;
  readonly categories: RoundOverview["categories"];
}

type ExpertProgress = MergeProgress["experts"][number];

/** Who has handed in what: one row per expert, one column per category, counts only. */
export function ProgressMatrix({ progress, categories }: Props) {
  const { t, language } = useWords();
  const handedIn = progress.experts.filter((expert) => expert.revision !== null).length;
  const cell = (expert: ExpertProgress, id: string): string => {
    const standing = expert.categories.find((category) => category.id === id);
    if (standing === undefined) return t("merge.progress.notOnPanel");
    if (expert.revision === null) return t("merge.progress.missing");
    const { scored, assigned, recused, abstained } = standing;
    return [
      t("merge.progress.cell", { scored, assigned }),
      ...(recused > 0 ? [t("merge.progress.recused", { n: recused })] : []),
      ...(abstained > 0 ? [t("merge.progress.abstained", { n: abstained })] : []),
    ].join(" · ");
  };
  const handIn = ({ revision, keyFingerprint }: ExpertProgress): string => {
    if (revision === null) return t("merge.progress.missing");
    return keyFingerprint === "" ? t("paperEntry.list.paper") : t("merge.progress.in", { n: revision });
  };
  return (
    <Panel
      title={`${t("merge.progress.title")} · ${t("merge.progress.count", { n: handedIn, total: progress.experts.length })}`}
    >
      <p>{t(progress.quorumMet ? "merge.progress.quorumMet" : "merge.progress.quorumOpen")}</p>
      <div className={styles["matrix"]}>
        <PlainTable
          label={t("merge.progress.title")}
          heads={[
            t("merge.progress.expert"),
            t("merge.progress.file"),
            ...categories.map((category) => category.title[language]),
          ]}
          rows={progress.experts.map((expert) => ({
            key: expert.id,
            cells: [
              <span key="expert" className={styles["whole"]}>
                {expert.id} {expert.name}
              </span>,
              <span key="file" className={styles["whole"]}>
                {handIn(expert)}
              </span>,
              ...categories.map((category) => cell(expert, category.id)),
            ],
          }))}
        />
      </div>
    </Panel>
  );
}
