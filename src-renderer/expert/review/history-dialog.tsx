import { Modal } from "antd";
import type { BundleId, CandidateId, CriterionId } from "#shared/ids.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatClock, formatMoment, formatTenths } from "#renderer/lib/numbers.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import styles from "#renderer/expert/review/history.module.css";
import { PlainTable } from "#renderer/ui/plain-table.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

interface Props {
  readonly open: boolean;
  readonly bundle: BundleId;
  readonly candidate: { readonly id: CandidateId; readonly name: string };
  readonly category: Category;
  readonly onClose: () => void;
}

/** Every change of the open candidate's scores: when, which criterion, from what to what. */
export function HistoryDialog({ open, onClose, candidate, ...rest }: Props) {
  const { t } = useWords();
  return (
    <Modal
      open={open}
      width={620}
      title={t("expert.judging.history.title", { name: candidate.name })}
      footer={null}
      destroyOnHidden
      onCancel={onClose}
    >
      <Changes candidate={candidate.id} {...rest} />
    </Modal>
  );
}

function Changes({ bundle, candidate, category }: Pick<Props, "bundle" | "category"> & { candidate: CandidateId }) {
  const { t, language } = useWords();
  const history = useQuery("review/history", { bundle, candidate });
  if (history.state === "failed") return <ProblemBox problem={history.problem} />;
  if (history.state !== "ready") return <p role="status">{t("ui.loading")}</p>;
  const { changes } = history.value;
  const nameOf = (criterion: CriterionId): string =>
    category.rubric.criteria.find(({ id }) => id === criterion)?.name[language] ?? criterion;
  const points = (tenths: number | null): string =>
    tenths === null ? t("expert.judging.history.blank") : formatTenths(tenths);
  const day = (atMs: number): string => formatMoment(atMs).slice(0, 10);
  return (
    <div className={styles["history"]}>
      <p className={styles["soft"]}>{t("expert.judging.history.explains")}</p>
      {changes.length === 0 ? (
        <p>{t("expert.judging.history.none")}</p>
      ) : (
        <PlainTable
          label={t("expert.judging.history.changes")}
          heads={[
            t("expert.judging.history.at"),
            t("expert.judging.history.criterion"),
            t("expert.judging.history.change"),
          ]}
          rows={changes.toReversed().map((change, at) => ({
            key: String(at),
            cells: [
              `${day(change.atMs)} ${formatClock(change.atMs)}`,
              nameOf(change.criterion),
              `${points(change.beforeTenths)} → ${points(change.afterTenths)}`,
            ],
          }))}
        />
      )}
    </div>
  );
}
