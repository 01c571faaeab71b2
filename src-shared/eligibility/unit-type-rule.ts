import type { RoundFinding, RoundRule } from "#shared/eligibility/round-rule.ts";
import { unitsOf } from "#shared/eligibility/units-of.ts";

/** The type of every unit is known, or no quota can be checked; a type limited to some candidates is pointed out. */
export const unitTypeRule: RoundRule = {
  codes: ["unit-type-unknown", "unit-limited"],
  check: (round) =>
    unitsOf(round).flatMap(({ id, name, type, nominations }): RoundFinding[] => {
      const place = { at: name, unit: id };
      if (type === undefined) {
        const source = round.rules.unitTypes[0]?.source ?? "";
        return [{ severity: "warning", code: "unit-type-unknown", ...place, source, details: { unit: name } }];
      }
      if (type.only === undefined) return [];
      const details = { unit: name, onlyZh: type.only.zh, onlyEn: type.only.en, number: nominations.length };
      return [{ severity: "remark", code: "unit-limited", ...place, source: type.source, details }];
    }),
};
