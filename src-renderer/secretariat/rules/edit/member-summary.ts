import type { Condition } from "#shared/rules/condition.ts";
import { wholeText } from "#shared/rules/describe/field-text.ts";
import { valueAt } from "#shared/rules/fields/place.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import type { UnitType } from "#shared/rules/rule-file.ts";
import { testSentence } from "#shared/words/rules/condition-words.ts";
import { ruleTextWords } from "#shared/words/rules/rule-text-words.ts";
import type { Language } from "#shared/words/sentence.ts";

/** What a member of a list comes to, in one line beside its name. */
export function memberSummary(list: string, member: unknown, language: Language): string {
  switch (list) {
    case "conditions": {
      const { text, test } = member as Condition;
      return `${text[language]} — ${testSentence(test, language)}`;
    }
    case "rubric.criteria": {
      const maxTenths = valueAt(member, "maxTenths");
      const { anchors } = member as Criterion;
      const [points, levels] = language === "zh" ? ["分", "档"] : ["points", "levels"];
      return `${typeof maxTenths === "number" ? wholeText(maxTenths, 10) : "?"} ${points} · ${anchors.length} ${levels}`;
    }
    case "unitTypes": {
      const { perCategory, total } = member as UnitType;
      const none = ruleTextWords.noLimit[language];
      const [each, all] = language === "zh" ? ["每类", "合计"] : ["per category", "in total"];
      return `${each} ${perCategory ?? none} · ${all} ${total ?? none}`;
    }
    default:
      return "";
  }
}
