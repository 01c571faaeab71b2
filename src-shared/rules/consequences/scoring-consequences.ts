import {
  differenceFrom,
  examplePanel,
  joinSayings,
  sayConsequence,
  type Consequence,
} from "#shared/rules/consequences/consequence.ts";
import { wholeText } from "#shared/rules/describe/field-text.ts";
import { printHalfUp } from "#shared/scoring/decimal.ts";
import { fraction } from "#shared/scoring/fraction.ts";
import { missingPolicyOf } from "#shared/scoring/missing-policy.ts";

const fewest: Consequence = ({ rules, language }) => {
  const { minimumExperts } = rules.panel;
  return sayConsequence(language, "fewest", { enough: minimumExperts, fewer: minimumExperts - 1 });
};

const most: Consequence = ({ rules, language }) => {
  const { maximumExperts } = rules.panel;
  return sayConsequence(language, "most", { most: maximumExperts, over: maximumExperts + 1 });
};

const valid: Consequence = ({ rules, language }) => {
  const experts = examplePanel(rules);
  const spare = Math.max(0, experts - rules.panel.minimumValid);
  const name = missingPolicyOf(rules.panel) === "not-eligible" ? "valid" : "validElse";
  return sayConsequence(language, name, { experts, spare, over: spare + 1 });
};

const missing: Consequence = ({ rules, language }) => {
  const few = rules.panel.minimumValid - 1;
  const shortOf = few < 1 ? "0" : `0–${String(few)}`;
  switch (missingPolicyOf(rules.panel)) {
    case "average-valid":
      return sayConsequence(language, few < 1 ? "missingNever" : "missingAverage", { few });
    case "panel-review":
      return sayConsequence(language, "missingReview", { few: shortOf });
    case "not-eligible":
      return joinSayings(language, [
        sayConsequence(language, "missingOut", { few: shortOf }),
        rules.panel.missingPolicy === undefined ? sayConsequence(language, "missingUnsaid") : undefined,
      ]);
  }
};

const quorum: Consequence = ({ rules, language }) => {
  const experts = examplePanel(rules);
  const needed = Math.ceil((rules.panel.quorumPercent * experts) / 100);
  return sayConsequence(language, "quorum", { experts, needed });
};

const trim: Consequence = ({ rules, base, language }) => {
  const { trim: dropped, trimMinimum: minimum } = rules.aggregation;
  const count = examplePanel(rules);
  const never = count < minimum || count <= 2 * dropped;
  const name = dropped === 0 ? "trimNone" : never ? "trimNever" : "trim";
  return joinSayings(language, [
    sayConsequence(language, name, { count, trim: dropped, kept: count - 2 * dropped, minimum }),
    differenceFrom(language, dropped, base?.aggregation.trim),
  ]);
};

const decimals: Consequence = ({ rules, language }) => {
  const { printedDecimals } = rules.aggregation;
  return sayConsequence(language, "decimals", { shown: printHalfUp(fraction(604n, 7n), printedDecimals) });
};

const minimumScore: Consequence = ({ rules, language }) =>
  rules.minimumScoreTenths === undefined
    ? sayConsequence(language, "noMinimum")
    : sayConsequence(language, "minimumScore", { points: wholeText(rules.minimumScoreTenths, 10) });

const reserve: Consequence = ({ rules, base, language }) => {
  const categories = rules.categories.length;
  return joinSayings(language, [
    sayConsequence(language, "reserve", { categories, all: categories * rules.reserveLength }),
    differenceFrom(language, rules.reserveLength, base?.reserveLength),
  ]);
};

/** What the panel and scoring rules lead to, on an example panel. */
export const scoringConsequences: Readonly<Record<string, Consequence>> = {
  "panel.minimumExperts": fewest,
  "panel.maximumExperts": most,
  "panel.minimumValid": valid,
  "panel.missingPolicy": missing,
  "panel.quorumPercent": quorum,
  "aggregation.trim": trim,
  "aggregation.trimMinimum": trim,
  "aggregation.printedDecimals": decimals,
  minimumScoreTenths: minimumScore,
  reserveLength: reserve,
  "publicVotes.weightPercent": ({ language }) => sayConsequence(language, "votes"),
};
