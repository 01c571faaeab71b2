import { InputNumber } from "antd";
import type { Criterion } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly criteria: readonly Criterion[];
  /** Whole tenths by criterion, as they count now. */
  readonly scores: Readonly<Record<string, number>>;
  /** Points by criterion; null: the field was emptied. */
  readonly typed: Readonly<Record<string, number | null>>;
  readonly onType: (criterion: string, points: number | null) => void;
}

/** Each criterion with its score as it counts and a field for the corrected one. */
export function CorrectedScores({ criteria, scores, typed, onType }: Props) {
  const { t, language } = useWords();
  if (Object.keys(scores).length === 0) return <p role="status">! {t("changes.correct.noScores")}</p>;
  return (
    <PlainTable
      label={t("changes.correct.after")}
      heads={[t("changes.correct.criterion"), t("changes.correct.before"), t("changes.correct.after")]}
      rows={criteria.map(({ id, name, maxTenths, stepTenths }) => {
        const before = scores[id] ?? 0;
        const value = typed[id];
        return {
          key: id,
          cells: [
            `${name[language]}${language === "zh" ? "（" : " ("}0–${formatTenths(maxTenths)}${language === "zh" ? "）" : ")"}`,
            formatTenths(before),
            <InputNumber
              key="after"
              min={0}
              max={maxTenths / 10}
              step={stepTenths / 10}
              precision={1}
              value={value === undefined ? before / 10 : value}
              aria-label={t("changes.correct.afterOf", { name: name[language] })}
              onChange={(points) => onType(id, points)}
            />,
          ],
        };
      })}
    />
  );
}
