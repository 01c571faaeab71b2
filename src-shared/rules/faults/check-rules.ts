import { contradictions } from "#shared/rules/contradictions.ts";
import { rangeFaults } from "#shared/rules/faults/range-faults.ts";
import type { RuleFault } from "#shared/rules/faults/rule-fault.ts";
import { schemaFaults } from "#shared/rules/faults/schema-faults.ts";
import { unsoundRules } from "#shared/rules/faults/unsound-rules.ts";
import { RuleFile } from "#shared/rules/rule-file.ts";

/**
 * Everything that is wrong with rules that are being written: form first, and where the form holds, what contradicts
 * something else, lies outside its range or cannot be meant.
 *
 * Shape: empty when the rules can be saved.
 */
export function checkRules(json: unknown): readonly RuleFault[] {
  const rules = RuleFile.safeParse(json);
  if (!rules.success) return schemaFaults(json, rules.error.issues);
  return [...contradictions(rules.data), ...rangeFaults(rules.data), ...unsoundRules(rules.data)];
}
