import { Button } from "antd";
import { useState } from "react";
import type { UnitPair } from "#shared/eligibility/unit-pair.ts";
import type { RoundId } from "#shared/ids.ts";
import type { AlikeUnits as Pair } from "#shared/ipc/unit-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { RecordApart } from "#renderer/secretariat/record-apart.tsx";
import styles from "#renderer/secretariat/unit-names.module.css";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly round: RoundId;
  readonly by: string;
  readonly alike: readonly Pair[];
  readonly disabled: boolean;
  readonly onRecord: (first: string, other: string) => void;
}

/** The longer name is the one in full, under which a unit should be known. */
const fullFirst = ({ unit, other }: Pair): readonly [string, string] =>
  unit.length >= other.length ? [unit, other] : [other, unit];

/** Pairs of names that may be one unit, each to be recorded as one or as two by a person who knows. */
export function AlikeUnits({ round, by, alike, disabled, onRecord }: Props) {
  const { t } = useWords();
  const [two, setTwo] = useState<UnitPair>();
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
            <span key="deeds" className={styles["deeds"]}>
              <Button
                size="small"
                disabled={disabled}
                aria-label={t("unitNames.oneOf", { unit: first, other })}
                onClick={() => onRecord(first, other)}
              >
                {t("unitNames.one")}
              </Button>
              <Button
                size="small"
                disabled={disabled}
                aria-label={t("checked.apart.openOf", { one: first, other })}
                onClick={() => setTwo({ one: first, other })}
              >
                {t("checked.apart.open")}
              </Button>
            </span>,
          ],
        }))}
      />
      {two !== undefined && (
        <RecordApart
          key={`${two.one} ${two.other}`}
          round={round}
          pair={two}
          by={by}
          onClose={() => setTwo(undefined)}
        />
      )}
    </section>
  );
}
