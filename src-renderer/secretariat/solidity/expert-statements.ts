import type { CategorySolidity } from "#shared/ipc/solidity-calls.ts";
import type { ExpertDiagnosis } from "#shared/statistics/diagnosis.ts";
import type { Say } from "#renderer/lib/language.ts";
import { expertName } from "#renderer/secretariat/solidity/describe-variation.ts";
import { percent, signed } from "#renderer/secretariat/solidity/figures.ts";
import type { Statement } from "#renderer/secretariat/solidity/statement.ts";

/** What stands out about single experts: level, round numbers, order, own unit. */
export function expertStatements(category: CategorySolidity, t: Say): Statement[] {
  const { experts, agreement } = category.diagnosis;
  const nameOf = ({ id }: ExpertDiagnosis): string => expertName(category, id);
  return [
    ...levels(category, t),
    ...(agreement.components > 1
      ? [
          {
            key: "parts",
            says: t("solidity.says.parts", { n: agreement.components }),
            caution: t("solidity.caution.parts"),
            isNotable: true,
          },
        ]
      : []),
    ...experts.flatMap((expert): Statement[] => {
      if (expert.zeroVariance && expert.count > 1)
        return [
          said(`flat ${expert.id}`, t("solidity.says.flat", { name: nameOf(expert) }), t("solidity.caution.flat")),
        ];
      const { heaping } = expert;
      if (heaping?.isNotable !== true) return [];
      const facts = { name: nameOf(expert), share: percent(heaping.onFives), expected: percent(heaping.expected) };
      return [said(`heaping ${expert.id}`, t("solidity.says.heaping", facts), t("solidity.caution.heaping"))];
    }),
    ...drifts(experts, nameOf, t),
    ...ownUnits(experts, nameOf, t),
    ownRegions(experts, nameOf, t),
  ];
}

const said = (key: string, says: string, caution: string): Statement => ({ key, says, caution, isNotable: true });

function levels(category: CategorySolidity, t: Say): Statement[] {
  if (category.diagnosis.agreement.components > 1) return [];
  const placed = category.diagnosis.experts
    .flatMap(({ id, level }) => (level === null ? [] : [{ name: expertName(category, id), level }]))
    .toSorted((a, b) => b.level - a.level);
  const [lenient, severe] = [placed[0], placed.at(-1)];
  // Levels that print alike are nothing to tell people apart by.
  if (lenient === undefined || severe === undefined || lenient.level - severe.level < 0.1) return [];
  const facts = {
    lenient: lenient.name,
    most: signed(lenient.level, 1),
    severe: severe.name,
    least: signed(severe.level, 1),
  };
  return [
    { key: "level", says: t("solidity.says.level", facts), caution: t("solidity.caution.level"), isNotable: false },
  ];
}

function drifts(experts: readonly ExpertDiagnosis[], nameOf: (expert: ExpertDiagnosis) => string, t: Say): Statement[] {
  const sources = new Set(experts.flatMap(({ orderSource }) => orderSource ?? []));
  const source =
    sources.size > 1 ? "Mixed" : sources.has("visits") ? "Visits" : sources.has("offered") ? "Offered" : "Unknown";
  const caution = t(`solidity.caution.drift${source}`);
  const notable = experts.flatMap((expert) => {
    const { order } = expert;
    if (order?.isNotable !== true) return [];
    const facts = { name: nameOf(expert), change: signed(order.change, 1), count: order.count };
    return [said(`drift ${expert.id}`, t("solidity.says.drift", facts), caution)];
  });
  if (notable.length > 0) return notable;
  const key = source === "Unknown" ? "driftUnknown" : "noDrift";
  return [{ key, says: t(`solidity.says.${key}`), caution, isNotable: false }];
}

function ownUnits(
  experts: readonly ExpertDiagnosis[],
  nameOf: (expert: ExpertDiagnosis) => string,
  t: Say,
): Statement[] {
  const lifts = experts.flatMap((expert) => {
    const { ownUnit } = expert;
    if (ownUnit === null) return [];
    const facts = { name: nameOf(expert), count: ownUnit.count, lift: signed(ownUnit.lift, 1) };
    return [said(`ownUnit ${expert.id}`, t("solidity.says.ownUnit", facts), t("solidity.caution.ownUnit"))];
  });
  if (lifts.length > 0) return lifts;
  const says = t("solidity.says.noOwnUnit");
  return [{ key: "noOwnUnit", says, caution: t("solidity.caution.noOwnUnit"), isNotable: false }];
}

/** With fewer candidates of the own region than these a lift is said to be chance. */
const fewOfRegion = 5;

/** Whoever is farthest from the usual with the own region; every expert's figure is in the table. */
function ownRegions(
  experts: readonly ExpertDiagnosis[],
  nameOf: (expert: ExpertDiagnosis) => string,
  t: Say,
): Statement {
  const [most] = experts
    .flatMap((expert) => (expert.ownRegion === null ? [] : [{ expert, ...expert.ownRegion }]))
    .toSorted((a, b) => Math.abs(b.lift) - Math.abs(a.lift));
  if (most === undefined) {
    const caution = t("solidity.caution.noOwnRegion");
    return { key: "noOwnRegion", says: t("solidity.says.noOwnRegion"), caution, isNotable: false };
  }
  const { expert, count, lift } = most;
  return {
    key: "ownRegion",
    says: t("solidity.says.ownRegion", { name: nameOf(expert), count, lift: signed(lift, 1) }),
    caution: t(count < fewOfRegion ? "solidity.caution.ownRegionFew" : "solidity.caution.ownRegion"),
    isNotable: count >= fewOfRegion && Math.abs(lift) >= 2,
  };
}
