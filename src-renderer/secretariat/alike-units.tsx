import { Button } from "antd";
import type { AlikeUnits as Pair } from "#shared/ipc/unit-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/unit-names.module.css";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly alike: readonly Pair[];
  readonly disabled: boolean;
  readonly onRecord: (first: string, other: string) => void;
}

/** The longer name is the one in full, under which a unit should be known. */
const fullFirst = ({ unit, other }: Pair): readonly [string, string] =>
  unit.length >= other.length ? [unit, other] : [other, unit];

/** Pairs of names that may be one unit, each to be recorded by a person who knows. */
export function AlikeUnits({ alike, disabled, onRecord }: Props) {
  const { t } = useWords();
  if (alike.length === 0) return null;
  const title = t("unitNames.waiting", { n: alike.length });
  return (
    <section className={styles["content"]} aria-label={title}>
      <h3>! {title}</h3>
      <p>{t("unitNames.waitingLead")}</p>
      <PlainTable
        label={title}
        heads={(["first", "other", "deed"] as const).map((head) => t(`unitNames.${head}`))}
        rows={alike.map(fullFirst).map(([first, other]) => ({
          key: `${first} ${other}`,
          cells: [
            first,
            other,
            <Button
              key="one"
              size="small"
              disabled={disabled}
              aria-label={t("unitNames.oneOf", { unit: first, other })}
              onClick={() => onRecord(first, other)}
            >
              {t("unitNames.one")}
            </Button>,
          ],
        }))}
      />
    </section>
  );
}
