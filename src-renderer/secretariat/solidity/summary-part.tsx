import type { CategorySolidity } from "#shared/ipc/solidity-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { ScenarioTable } from "#renderer/secretariat/solidity/scenario-table.tsx";
import styles from "#renderer/secretariat/solidity/solidity.module.css";
import { statementsOf } from "#renderer/secretariat/solidity/statements.ts";

/** What the figures say in plain words, each with what it does not say, and the ways of counting that change seats. */
export function SummaryPart({ category }: { readonly category: CategorySolidity }) {
  const { t, language } = useWords();
  return (
    <div className={styles["stack"]}>
      <ul className={styles["statements"]} data-testid="statements">
        {statementsOf(category, t, language).map(({ key, says, caution, isNotable }) => (
          <li key={key} className={isNotable ? styles["notable"] : undefined}>
            <p>
              {isNotable ? "! " : ""}
              {says}
            </p>
            <p className={styles["caution"]}>{caution}</p>
          </li>
        ))}
      </ul>
      <ScenarioTable category={category} />
    </div>
  );
}
