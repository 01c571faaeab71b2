import { createContext, useContext } from "react";
import { valueAt, withValueAt } from "#shared/rules/fields/place.ts";
import type { RuleFault } from "#shared/rules/faults/rule-fault.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** What the forms work on. */
export interface RulesInEdit {
  readonly rules: RuleFile;
  /** As stored. */
  readonly stored: RuleFile;
  /** The preset that they came from, where the program has it. */
  readonly base: RuleFile | undefined;
  readonly faults: readonly RuleFault[];
  readonly onEdit: (rules: RuleFile) => void;
}

/** The rules of the open editor. */
export const RulesInEditContext = createContext<RulesInEdit | undefined>(undefined);

/** The rules of the open editor, for its parts. */
export function useRulesInEdit(): RulesInEdit {
  const held = useContext(RulesInEditContext);
  if (held === undefined) throw new Error("a part of the rule editor stands outside of it");
  return held;
}

/** One place of the rules with its value and the way to change it. */
export function useRulePlace(path: string) {
  const { rules, onEdit } = useRulesInEdit();
  return {
    value: valueAt(rules, path),
    set: (value: unknown): void => onEdit(withValueAt(rules, path, value)),
  };
}
