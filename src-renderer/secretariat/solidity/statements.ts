import type { CategorySolidity } from "#shared/ipc/solidity-calls.ts";
import type { Language } from "#shared/words/sentence.ts";
import type { Say } from "#renderer/lib/language.ts";
import { agreementStatements } from "#renderer/secretariat/solidity/agreement-statements.ts";
import { expertStatements } from "#renderer/secretariat/solidity/expert-statements.ts";
import { seatStatements } from "#renderer/secretariat/solidity/seat-statements.ts";
import type { Statement } from "#renderer/secretariat/solidity/statement.ts";

/** All that is said of a category in words, the seats first. */
export const statementsOf = (category: CategorySolidity, t: Say, language: Language): Statement[] => [
  ...seatStatements(category, t, language),
  ...agreementStatements(category.diagnosis.agreement, t),
  cellStatement(category, t),
  ...expertStatements(category, t),
];

function cellStatement({ diagnosis }: CategorySolidity, t: Say): Statement {
  const { outliers } = diagnosis;
  const key = outliers === null ? "cellsNone" : outliers.length === 0 ? "noCells" : "cells";
  return {
    key,
    says: t(`solidity.says.${key}`, { n: outliers?.length ?? 0 }),
    caution: t(`solidity.caution.${key}`),
    isNotable: key === "cells",
  };
}
