import { anchorText, fieldText } from "#shared/rules/describe/field-text.ts";
import { memberKey, memberName } from "#shared/rules/describe/member-name.ts";
import { listAt, valueAt } from "#shared/rules/fields/place.ts";
import type { FieldList, FieldSection, RuleField } from "#shared/rules/fields/rule-field.ts";
import { categorySections, roundSections } from "#shared/rules/fields/sections.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import type { Category, RuleFile } from "#shared/rules/rule-file.ts";
import { ruleTextWords as words } from "#shared/words/rules/rule-text-words.ts";
import { fillSentence, type Language } from "#shared/words/sentence.ts";

/** One thing that the rule file says. */
interface RuleLine {
  /** The same for the same thing in another rule file, e.g. `categories/volunteer/seats`. */
  readonly key: string;
  readonly label: string;
  /** May have several lines. */
  readonly value: string;
}

/** What belongs together: a group of fields, or one member of a list. */
export interface RuleItem {
  readonly key: string;
  readonly name: string;
  readonly lines: readonly RuleLine[];
}

/** A page of the rule file in words. */
export interface RuleSheet {
  readonly key: string;
  readonly title: string;
  readonly items: readonly RuleItem[];
}

/**
 * Everything that a rule file says, in words.
 *
 * Shape: in the order of reading; texts stand in both languages, everything else in `language`.
 */
export function describeRules(rules: RuleFile, language: Language): readonly RuleSheet[] {
  const [general, quotas, materials, scoring, open] = roundSections.map((section) =>
    sheetOf(section, rules, section.id, "", language),
  );
  const own = rules.categories.flatMap((category) =>
    categorySections.map((section) => {
      const title = `${category.title[language]} · `;
      return sheetOf(section, category, `categories/${category.id}/${section.id}`, title, language);
    }),
  );
  return [general, quotas, ...own, materials, scoring, open].filter((sheet) => sheet !== undefined);
}

function sheetOf(
  section: FieldSection,
  holder: Category | RuleFile,
  key: string,
  titleStart: string,
  language: Language,
): RuleSheet {
  const criteria = "rubric" in holder ? holder.rubric.criteria : [];
  const groups = section.groups.map((group, at): RuleItem => ({
    key: `${key}/${String(at)}`,
    name: group.title[language],
    lines: group.fields.flatMap((field) => linesOf(field, holder, key, criteria, language)),
  }));
  const members = section.lists.flatMap((list) => [
    ...listAt(holder, list.at).map((member, at) => memberItem(list, member, at, key, language)),
    orderItem(list, holder, key, language),
  ]);
  return { key, title: `${titleStart}${section.title[language]}`, items: [...groups, ...members] };
}

function memberItem(list: FieldList, member: unknown, at: number, key: string, language: Language): RuleItem {
  const own = `${key}/${list.at}/${memberKey(member, at)}`;
  return {
    key: own,
    name: memberName(member, at, language),
    lines: list.fields.flatMap((field) => linesOf(field, member, own, [], language)),
  };
}

/** Where members stand matters to the score form and the printed lists, so that it is said too. */
function orderItem(list: FieldList, holder: unknown, key: string, language: Language): RuleItem {
  const names = listAt(holder, list.at).map((member, at) => memberKey(member, at));
  const line = { key: `${key}/${list.at}/order`, label: words.order[language], value: names.join(" → ") };
  return { key: line.key, name: list.title[language], lines: [line] };
}

function linesOf(
  field: RuleField,
  holder: unknown,
  key: string,
  criteria: readonly Criterion[],
  language: Language,
): readonly RuleLine[] {
  const value = valueAt(holder, field.at);
  if (field.input.kind === "anchors") {
    return (value as Criterion["anchors"]).map((anchor, at) => ({
      key: `${key}/${field.at}/${String(at)}`,
      label: fillSentence(words.level, language, { n: at + 1 }),
      value: anchorText(anchor, language),
    }));
  }
  const said = fieldText(field.input, value, language, criteria);
  return [{ key: `${key}/${field.at}`, label: field.label[language], value: said }];
}
