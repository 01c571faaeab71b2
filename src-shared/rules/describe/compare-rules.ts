import { describeRules, type RuleSheet } from "#shared/rules/describe/describe-rules.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import type { Language } from "#shared/words/sentence.ts";

/** One thing that two rule files say differently. */
export interface RuleDifference {
  readonly key: string;
  /** Page and part where it stands. */
  readonly sheet: string;
  readonly item: string;
  readonly label: string;
  /** Undefined where the older file has nothing there. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

interface Placed {
  readonly sheet: string;
  readonly item: string;
  readonly label: string;
  readonly value: string;
}

/**
 * What changed from `before` to `after`, field by field in words.
 *
 * Shape: in the order of reading of `after`, what was taken away last; empty when both say the same.
 */
export function compareRules(before: RuleFile, after: RuleFile, language: Language): readonly RuleDifference[] {
  const older = linesByKey(describeRules(before, language));
  const newer = linesByKey(describeRules(after, language));
  const keys = [...new Set([...newer.keys(), ...older.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [older.get(key), newer.get(key)];
    const place = is ?? was;
    if (place === undefined || was?.value === is?.value) return [];
    const { sheet, item, label } = place;
    return [{ key, sheet, item, label, before: was?.value, after: is?.value }];
  });
}

function linesByKey(sheets: readonly RuleSheet[]): ReadonlyMap<string, Placed> {
  return new Map(
    sheets.flatMap((sheet) =>
      sheet.items.flatMap((item) =>
        item.lines.map(
          ({ key, label, value }) => [key, { sheet: sheet.title, item: item.name, label, value }] as const,
        ),
      ),
    ),
  );
}
