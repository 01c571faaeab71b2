import { Segmented } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { CategorySolidity } from "#shared/ipc/solidity-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatCount } from "#renderer/lib/numbers.ts";
import { CandidatesPart } from "#renderer/secretariat/solidity/candidates-part.tsx";
import { CellsPart } from "#renderer/secretariat/solidity/cells-part.tsx";
import { ExpertsPart } from "#renderer/secretariat/solidity/experts-part.tsx";
import styles from "#renderer/secretariat/solidity/solidity.module.css";
import { SpreadPart } from "#renderer/secretariat/solidity/spread-part.tsx";
import { SummaryPart } from "#renderer/secretariat/solidity/summary-part.tsx";

const parts = ["summary", "candidates", "experts", "cells", "spread"] as const;
type Part = (typeof parts)[number];

interface Props {
  readonly part: Part;
  readonly round: RoundId;
  readonly category: CategorySolidity;
}

/** One category: in words, by candidate, by expert, the single scores to look at, and how the seats fell. */
export function CategoryPart({ round, category }: Omit<Props, "part">) {
  const { t } = useWords();
  const [part, setPart] = useState<Part>("summary");
  const { draws, seed } = category.diagnosis;
  return (
    <div className={styles["category"]}>
      <div className={styles["head"]}>
        <Segmented<Part>
          aria-label={t("solidity.part.label")}
          value={part}
          onChange={setPart}
          options={parts.map((value) => ({ value, label: t(`solidity.part.${value}`) }))}
        />
        <span className={styles["seed"]}>{t("solidity.seed", { draws: formatCount(draws), seed })}</span>
      </div>
      <div role="region" className={styles["part"]} aria-label={t(`solidity.part.${part}`)} tabIndex={0}>
        <OpenPart part={part} round={round} category={category} />
      </div>
    </div>
  );
}

function OpenPart({ part, round, category }: Props) {
  switch (part) {
    case "summary":
      return <SummaryPart category={category} />;
    case "candidates":
      return <CandidatesPart category={category} />;
    case "experts":
      return <ExpertsPart category={category} />;
    case "cells":
      return <CellsPart category={category} />;
    case "spread":
      return <SpreadPart round={round} category={category.id} />;
  }
}
