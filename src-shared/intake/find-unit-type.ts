import { plainText } from "#shared/intake/plain-text.ts";
import type { RuleFile, UnitType } from "#shared/rules/rule-file.ts";

const bare = (text: string): string => plainText(text).replaceAll(/[()、,，·・]/g, "");

/** The unit type that a cell means, by the names and aliases of the rule file; `undefined` when it means none of them. */
export function findUnitType(rules: RuleFile, raw: string): UnitType | undefined {
  const text = bare(raw);
  if (text === "") return undefined;
  return rules.unitTypes.find((type) =>
    [type.id, type.name.zh, type.name.en, ...type.aliases].some((name) => bare(name) === text),
  );
}
