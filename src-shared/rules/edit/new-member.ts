import { CriterionId } from "#shared/ids.ts";
import type { Condition } from "#shared/rules/condition.ts";
import { listAt, valueAt } from "#shared/rules/fields/place.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

const blank = { zh: "", en: "" };

/** An id that no member has yet: `start` with the next free number. */
function freeId(members: readonly unknown[], start: string, joiner = ""): string {
  const taken = new Set(members.map((member) => valueAt(member, "id")));
  for (let number = 1; ; number += 1) {
    const id = `${start}${joiner}${String(number)}`;
    if (!taken.has(id)) return id;
  }
}

/** As `freeId`, for ids that hold no digits: `unit_a`, `unit_b`, … `unit_ba`. */
function freeLetterId(members: readonly unknown[], start: string): string {
  const taken = new Set(members.map((member) => valueAt(member, "id")));
  for (let number = 0; ; number += 1) {
    const letters = Array.from(number.toString(26), (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
    const id = `${start}${letters.join("")}`;
    if (!taken.has(id)) return id;
  }
}

/** Levels from 90 %, 75 %, 60 % of the maximum and below, as the preset has them. Units: tenths of a point. */
export function usualBounds(maxTenths: number, stepTenths: number): readonly (readonly [from: number, to: number])[] {
  const starts = [90, 75, 60].map((percent) => Math.ceil((maxTenths * percent) / (100 * stepTenths)) * stepTenths);
  return [...starts, 0].map((from, level) => [from, level === 0 ? maxTenths : (starts[level - 1] ?? 0) - stepTenths]);
}

/** A new level below the others. */
export const newAnchor = (): Criterion["anchors"][number] => ({
  fromTenths: 0,
  toTenths: 0,
  label: blank,
  meaning: blank,
});

const makers: Readonly<Record<string, (members: readonly unknown[]) => unknown>> = {
  conditions: (members): Condition => {
    const letter = /^[A-Z]/.exec(String(valueAt(members[0], "id")))?.[0] ?? "X";
    return { id: freeId(members, letter), kind: "judged", text: blank, source: "", points: [] };
  },
  "rubric.criteria": (members): Criterion => ({
    id: CriterionId.parse(freeId(members, "criterion", "-")),
    name: blank,
    guide: blank,
    maxTenths: 100,
    stepTenths: 5,
    sources: [],
    anchors: usualBounds(100, 5).map(([fromTenths, toTenths]) => ({ ...newAnchor(), fromTenths, toTenths })),
  }),
  unitTypes: (members) => ({
    id: freeLetterId(members, "unit_"),
    name: blank,
    aliases: [],
    perCategory: 1,
    source: "",
  }),
  recusalReasons: (members) => ({ id: freeLetterId(members, "reason-"), text: blank }),
  openPoints: () => ({ text: blank, setting: blank, source: "" }),
};

/** A new member for the list at `place`, its texts still empty; undefined for a list that does not grow. */
export function newMember(rules: RuleFile, place: string): unknown {
  const list = place.replace(/^categories\.\d+\./, "");
  return makers[list]?.(listAt(rules, place));
}
