import type { Rubric } from "#shared/rules/rubric.ts";
import { standingDecisions } from "#shared/scoring/apply-decisions.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import styles from "#renderer/secretariat/selection/changes/changes.module.css";
import { correctionText, decisionText } from "#renderer/secretariat/selection/changes/change-text.ts";
import type { CutLineCategory } from "#renderer/secretariat/selection/cut-line-category.ts";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly category: CutLineCategory;
  readonly rubric: Rubric | undefined;
}

/** Corrections and decisions of a category in the order of recording, with ground, basis and people. */
export function ChangeList({ category, rubric }: Props) {
  const { t, language } = useWords();
  const { corrections = [], decisions = [] } = category;
  if (corrections.length + decisions.length === 0) return null;
  const standing = standingDecisions(decisions);
  const stands = new Set(standing.ok ? standing.value.map(({ number }) => number) : []);
  const rows = [
    ...corrections.map((one) => ({
      one,
      what: correctionText(category, one, rubric, t, language),
      ground: t(`changes.correctionGround.${one.reason}`),
      basis: one.reference,
    })),
    ...decisions.map((one) => {
      const isRevoked = one.kind !== "revocation" && !stands.has(one.number);
      return {
        one,
        what: `${decisionText(category, one, t)}${isRevoked ? t("changes.revoked") : ""}`,
        ground: t(`changes.ground.${one.reason}`),
        basis: t("changes.approved", { approver: one.approver, minutes: one.minutes }),
      };
    }),
  ].toSorted((a, b) => a.one.number - b.one.number);
  const heads = ["number", "what", "reason", "basis", "people"] as const;
  return (
    <section className={styles["list"]} aria-label={t("changes.title")} data-testid="changes">
      <h3>{t("changes.title")}</h3>
      <PlainTable
        label={t("changes.title")}
        heads={heads.map((head) => t(`changes.column.${head}`))}
        rows={rows.map(({ one, what, ground, basis }) => ({
          key: String(one.number),
          cells: [
            one.number,
            what,
            `${ground}${language === "zh" ? "：" : ": "}${one.text}`,
            basis,
            t("changes.by", {
              at: formatMoment(Date.parse(one.recordedAt)),
              by: one.recordedBy,
              witness: one.witness,
            }),
          ],
        }))}
      />
    </section>
  );
}
