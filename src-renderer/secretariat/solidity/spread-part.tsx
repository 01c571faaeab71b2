import { InputNumber } from "antd";
import { useId, useState } from "react";
import type { CategoryId, RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import styles from "#renderer/secretariat/solidity/solidity.module.css";
import { SpreadTable } from "#renderer/secretariat/solidity/spread-table.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly round: RoundId;
  readonly category: CategoryId;
}

/** How the seats of a category fell on regions and types of units; a cap is a remark on the screen and nothing else. */
export function SpreadPart({ round, category }: Props) {
  const { t } = useWords();
  const id = useId();
  const [cap, setCap] = useState<number | null>(null);
  const spread = useQuery("solidity/spread", { round });
  return (
    <Loaded query={spread}>
      {(categories) =>
        categories
          .filter((one) => one.id === category)
          .map(({ openSeats, regions, unitTypes }) => (
            <div key={category} className={styles["stack"]}>
              <p>{t("spread.lead")}</p>
              {openSeats > 0 && <p>{t("spread.open", { n: openSeats })}</p>}
              <Row>
                <label htmlFor={id}>{t("spread.cap")}</label>
                <InputNumber id={id} min={1} max={999} precision={0} value={cap} onChange={setCap} />
              </Row>
              <SpreadTable title={t("spread.regions")} groups={regions} cap={cap} />
              <SpreadTable title={t("spread.unitTypes")} groups={unitTypes} cap={cap} />
              <p className={styles["caution"]}>{t("spread.caution")}</p>
            </div>
          ))
      }
    </Loaded>
  );
}
