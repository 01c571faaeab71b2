import type { Text } from "#shared/rules/condition.ts";
import { valueAt } from "#shared/rules/fields/place.ts";
import { ruleTextWords as words } from "#shared/words/rules/rule-text-words.ts";
import { fillSentence, type Language } from "#shared/words/sentence.ts";

const textIn = (member: unknown, at: string): string | undefined => {
  const text = valueAt(member, at);
  return typeof text === "string" && text.trim() !== "" ? text : undefined;
};

/** What tells a member of a list from the others in any rule file: its id, or where it has none its Chinese text. */
export const memberKey = (member: unknown, at: number): string =>
  textIn(member, "id") ?? textIn(member, "text.zh") ?? String(at + 1);

/** A member of a list as people call it; tolerates what a broken file lacks. */
export function memberName(member: unknown, at: number, language: Language): string {
  const id = textIn(member, "id");
  const named = textIn(member, `name.${language}`) ?? textIn(member, `title.${language}`);
  if (named !== undefined) return named;
  if (id !== undefined && /^[A-Z]\d+$/.test(id)) return id;
  return (
    textIn(member, `text.${language}` satisfies `text.${keyof Text}`) ??
    fillSentence(words.member, language, { n: at + 1 })
  );
}
