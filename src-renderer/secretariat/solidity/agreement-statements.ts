import type { AgreementDiagnosis } from "#shared/statistics/diagnosis.ts";
import type { Say } from "#renderer/lib/language.ts";
import { agreementLevel, alphaLevel } from "#renderer/secretariat/solidity/agreement-level.ts";
import { coefficient } from "#renderer/secretariat/solidity/figures.ts";
import type { Statement } from "#renderer/secretariat/solidity/statement.ts";

/** How alike the experts judge, by every measure that could be computed. */
export function agreementStatements({ kendall, icc, alpha, mixed }: AgreementDiagnosis, t: Say): Statement[] {
  const statements: Statement[] = [];
  const add = (
    key: "order" | "orderNone" | "points" | "alpha" | "mixed",
    facts: Readonly<Record<string, string | number>>,
    isNotable = false,
  ): void => {
    statements.push({ key, says: t(`solidity.says.${key}`, facts), caution: t(`solidity.caution.${key}`), isNotable });
  };
  if (kendall === null) add("orderNone", {});
  else {
    const level = t(`solidity.agreement.${agreementLevel(kendall.w)}`);
    add("order", { level, w: coefficient(kendall.w), used: kendall.used }, kendall.w < 0.5);
  }
  if (icc !== null && icc.panel !== null) {
    const level = t(`solidity.agreement.${agreementLevel(icc.panel)}`);
    add("points", { level, panel: coefficient(icc.panel), one: coefficient(icc.one) }, icc.panel < 0.5);
  }
  if (alpha !== null) {
    add("alpha", { alpha: coefficient(alpha), level: t(`solidity.agreement.${alphaLevel(alpha)}`) });
  }
  if (mixed !== null) add("mixed", { one: coefficient(mixed.one), panel: coefficient(mixed.panel) });
  return statements;
}
