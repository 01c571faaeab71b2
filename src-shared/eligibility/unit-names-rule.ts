import type { RoundFinding, RoundRule } from "#shared/eligibility/round-rule.ts";
import { unitsOf } from "#shared/eligibility/units-of.ts";
import { unitPairKey } from "#shared/eligibility/unit-pair.ts";
import { createUnitComparer } from "#shared/roster/compare-units.ts";

/** 吉林省 and 吉林市 are two places, whatever else is the same. */
const placeKind = /[省市县区旗州]|自治区/gu;
const placesOf = (name: string): string => (name.match(placeKind) ?? []).join("");

/**
 * Two units whose names may be one unit's: written short and in full, or with and without its place. A unit that is
 * written in two ways would have two quotas. Only a person can know; what a person said to be two is not asked again.
 *
 * Source: notice facts §4.
 */
export const unitNamesRule: RoundRule = {
  codes: ["unit-names-alike"],
  check: (round) => {
    const units = unitsOf(round);
    const compare = createUnitComparer([]);
    const apart = new Set((round.apart ?? []).map(unitPairKey));
    const source = round.rules.unitTypes[0]?.source ?? "";
    return units.flatMap(({ id, name }, place): RoundFinding[] =>
      units.slice(0, place).flatMap((other): RoundFinding[] => {
        const kinship = compare(name, other.name);
        if (kinship !== "same" && kinship !== "short-form") return [];
        if (apart.has(unitPairKey({ one: name, other: other.name }))) return [];
        const [own, others] = [placesOf(name), placesOf(other.name)];
        if (own !== "" && others !== "" && own !== others) return [];
        const details = { unit: name, other: other.name };
        return [{ severity: "remark", code: "unit-names-alike", at: name, unit: id, source, details }];
      }),
    );
  },
};
