import { newMember } from "#shared/rules/edit/new-member.ts";
import { listAt, valueAt, withValueAt } from "#shared/rules/fields/place.ts";
import type { TieKey } from "#shared/rules/rubric.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** The rules with a new member at the end of the list at `place`. */
export function withNewMember(rules: RuleFile, place: string): RuleFile {
  const added = newMember(rules, place);
  return added === undefined ? rules : withValueAt(rules, place, [...listAt(rules, place), added]);
}

/** The rules without one member of a list; with a criterion goes the step of a tie that compares it. */
export function withoutMember(rules: RuleFile, place: string, at: number): RuleFile {
  const members = listAt(rules, place);
  const without = withValueAt(
    rules,
    place,
    members.filter((_, other) => other !== at),
  );
  if (!place.endsWith(".rubric.criteria")) return without;
  const gone = valueAt(members[at], "id");
  const keysPlace = place.replace(/rubric\.criteria$/, "tieKeys");
  const kept = (listAt(rules, keysPlace) as readonly TieKey[]).filter(
    (key) => key.key !== "criterion-mean" || key.criterion !== gone,
  );
  return withValueAt(without, keysPlace, kept);
}

/** The rules with one member of a list moved by so many places; nothing happens beyond the ends. */
export function withMovedMember(rules: RuleFile, place: string, at: number, by: number): RuleFile {
  const members = [...listAt(rules, place)];
  if (members[at + by] === undefined) return rules;
  const [moved] = members.splice(at, 1);
  members.splice(at + by, 0, moved);
  return withValueAt(rules, place, members);
}
