import type { RecordedChoice } from "#shared/screening/unit-choice.ts";
import { useWords } from "#renderer/lib/language.ts";
import { listed } from "#renderer/lib/listed.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly choices: readonly RecordedChoice[];
  readonly quotaName: (category: RecordedChoice["category"]) => string;
}

/** What units over their quotas answered, and whom they withdrew. */
export function RecordedChoices({ choices, quotaName }: Props) {
  const { t, language } = useWords();
  const title = t("quota.choices", { n: choices.length });
  const withdrawn = ({ withdrawn: names }: RecordedChoice): string =>
    listed(
      names.map(({ name, stands }) => (stands ? name : t("quota.retaken", { name }))),
      language,
    );
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <PlainTable
        label={title}
        heads={(["unit", "category", "withdrawn", "answer", "recorded"] as const).map((head) => t(`quota.${head}`))}
        rows={choices.map((choice) => {
          const { id, unitName, category, saidBy, saidOn, document, recordedBy, recordedAtMs } = choice;
          return {
            key: String(id),
            cells: [
              unitName,
              quotaName(category),
              withdrawn(choice),
              t("quota.answerText", { saidOn, saidBy, document }),
              `${formatMoment(recordedAtMs)} ${recordedBy}`,
            ],
          };
        })}
      />
    </section>
  );
}
