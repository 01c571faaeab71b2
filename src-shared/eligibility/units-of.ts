import type { Nomination } from "#shared/domain/candidate.ts";
import type { RoundToScreen } from "#shared/eligibility/round-rule.ts";
import type { UnitId } from "#shared/ids.ts";
import type { UnitType } from "#shared/rules/rule-file.ts";

/** A recommending unit with all it nominated. */
export interface NominatingUnit {
  readonly id: UnitId;
  readonly name: string;
  /** `undefined` while its type is unknown. */
  readonly type: UnitType | undefined;
  readonly nominations: readonly Nomination[];
}

/** The units of a round's nominations, in the order of their first nomination. */
export function unitsOf({ rules, nominations, unitTypes }: RoundToScreen): readonly NominatingUnit[] {
  return [...Map.groupBy(nominations, ({ unit }) => unit)].map(([id, own]) => ({
    id,
    name: own[0]?.unitName ?? id,
    type: rules.unitTypes.find((type) => type.id === unitTypes.get(id)),
    nominations: own,
  }));
}
