import type { CategoryAssignment } from "#shared/ipc/roster-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { listed } from "#renderer/lib/listed.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import styles from "#renderer/secretariat/roster/page.module.css";
import { Facts } from "#renderer/ui/facts.tsx";

/** How the work of a category is shared out, and whether that still fits. */
export function AssignmentFacts({ assignment }: { readonly assignment: CategoryAssignment }) {
  const { t, language } = useWords();
  const { experts, candidates, split } = assignment;
  if (split === null) return <p>{t("assignment.full", { n: experts.length, candidates: candidates.length })}</p>;
  const { figures, gaps, perCandidate } = split;
  const idle = experts.filter(({ id }) => gaps.idle.includes(id)).map(({ id, name }) => `${id} ${name}`);
  return (
    <>
      <p>
        {t("assignment.split", {
          k: perCandidate,
          least: Math.min(...figures.loads),
          most: Math.max(...figures.loads),
        })}
      </p>
      <Facts
        facts={[
          {
            name: t("assignment.pairs"),
            value: t("assignment.pairsValue", { least: figures.fewestTogether, most: figures.mostTogether }),
          },
          {
            name: t("assignment.connected"),
            value: t(figures.connected ? "assignment.connectedYes" : "assignment.connectedNo"),
          },
          { name: t("assignment.seed"), value: <code>{split.seed}</code> },
          { name: t("assignment.decided"), value: `${split.decidedBy} ${formatMoment(split.decidedAtMs)}` },
        ]}
      />
      {gaps.unassigned.length + gaps.broken.length > 0 && (
        <p role="status" className={styles["warning"]}>
          {t("assignment.outdated", { unassigned: gaps.unassigned.length, broken: gaps.broken.length })}
        </p>
      )}
      {idle.length > 0 && <p role="status">{t("assignment.idle", { names: listed(idle, language) })}</p>}
    </>
  );
}
