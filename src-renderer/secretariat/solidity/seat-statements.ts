import type { CategorySolidity } from "#shared/ipc/solidity-calls.ts";
import type { Scenario, Variation } from "#shared/statistics/sensitivity.ts";
import type { Language } from "#shared/words/sentence.ts";
import type { Say } from "#renderer/lib/language.ts";
import { criterionName, describeVariation, expertName } from "#renderer/secretariat/solidity/describe-variation.ts";
import { percent, seatCount } from "#renderer/secretariat/solidity/figures.ts";
import type { Statement } from "#renderer/secretariat/solidity/statement.ts";

/** How firm the seats are, and on what the loose ones depend. */
export function seatStatements(category: CategorySolidity, t: Say, language: Language): Statement[] {
  const { seats, eligible, candidates, scenarios } = category.diagnosis;
  const says = (key: "seats" | "noCut", facts: Readonly<Record<string, number>>): Statement => ({
    key,
    says: t(`solidity.says.${key}`, facts),
    caution: t(`solidity.caution.${key}`),
    isNotable: false,
  });
  if (eligible <= seats) return [says("noCut", { eligible, seats })];
  const firm = candidates.filter(({ standing }) => standing === "always-in").length;
  const contested = candidates.filter(({ standing }) => standing === "depends").length;
  return [
    says("seats", { seats, firm, ways: scenarios.length, loose: seats - firm, contested }),
    ...movedBy(category, t, language),
    ...leastCertain(category, t),
  ];
}

type Kind = "expert" | "criterion" | "weight" | "trim" | "fair";

const kinds: readonly { readonly key: Kind; readonly isOf: (variation: Variation) => boolean }[] = [
  { key: "expert", isOf: ({ kind }) => kind === "without-expert" },
  { key: "criterion", isOf: ({ kind }) => kind === "without-criterion" },
  { key: "weight", isOf: ({ kind }) => kind === "weight" },
  { key: "trim", isOf: ({ id }) => id === "mean" },
  { key: "fair", isOf: ({ id }) => id === "additive" },
];

/** Of each kind of variation the one that moves most seats. */
function movedBy(category: CategorySolidity, t: Say, language: Language): Statement[] {
  const nameOf = ({ variation }: Scenario): string => {
    if (variation.kind === "without-expert") return expertName(category, variation.id);
    if (variation.kind === "without-criterion") return criterionName(category, variation.id, language);
    return describeVariation(variation, category, t, language);
  };
  return kinds.flatMap(({ key, isOf }) => {
    const [most] = category.diagnosis.scenarios
      .filter(({ variation }) => isOf(variation))
      .toSorted((a, b) => b.moved - a.moved);
    if (most === undefined) return [];
    const facts = { moved: seatCount(most.moved), name: nameOf(most) };
    const isNotable = key === "expert" && most.moved >= 1;
    return [{ key, says: t(`solidity.says.${key}`, facts), caution: t(`solidity.caution.${key}`), isNotable }];
  });
}

function leastCertain({ candidates, diagnosis }: CategorySolidity, t: Say): Statement[] {
  const inside = diagnosis.candidates.filter(({ margin }) => margin !== null && margin >= 0);
  const [least] = inside.toSorted((a, b) => a.share - b.share);
  const name = candidates.find(({ id }) => id === least?.id)?.name;
  if (least === undefined || name === undefined) return [];
  return [
    {
      key: "drawn",
      says: t("solidity.says.drawn", { name, share: percent(least.share) }),
      caution: t("solidity.caution.drawn"),
      isNotable: least.share < 0.6,
    },
  ];
}
