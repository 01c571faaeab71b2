import { z } from "zod";
import type { Finding } from "#shared/finding.ts";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { contradictions } from "#shared/rules/contradictions.ts";
import { placeWords } from "#shared/rules/faults/place-words.ts";
import type { RuleFault } from "#shared/rules/faults/rule-fault.ts";
import { schemaFaults } from "#shared/rules/faults/schema-faults.ts";
import { RuleFile } from "#shared/rules/rule-file.ts";

const Head = z.object({ formatVersion: z.int() });

/** The rule file as the same text on every machine; the hash of this text is what is frozen. */
export const encodeRules = (rules: RuleFile): string => canonicalJson(rules);

/**
 * The rule file that a text holds.
 *
 * Errors: one finding for each field that is missing or wrong or contradicts another, its place as
 * `categories.2.seats`; all of them at once.
 */
export function decodeRules(text: string): Result<RuleFile, readonly Finding[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err([fault("rules-not-json", "", {})]);
  }
  const head = Head.safeParse(json);
  if (head.success && head.data.formatVersion > 1) {
    return err([fault("rules-too-new", "formatVersion", { formatVersion: head.data.formatVersion })]);
  }
  const rules = RuleFile.safeParse(json);
  const wrong = rules.success ? contradictions(rules.data) : schemaFaults(json, rules.error.issues);
  if (wrong.length > 0) return err(ruleFindings(json, wrong));
  return rules.success ? ok(rules.data) : err([]);
}

/** Faults of a rule file as findings, each with its place in words. */
export const ruleFindings = (json: unknown, faults: readonly RuleFault[]): readonly Finding[] =>
  faults.map(({ field, reason }) => {
    const place = placeWords(json, field);
    const details = { field, placeZh: place.zh, placeEn: place.en, reasonZh: reason.zh, reasonEn: reason.en };
    return fault("rules-field-wrong", field, details);
  });

const fault = (
  code: "rules-not-json" | "rules-too-new" | "rules-field-wrong",
  at: string,
  details: Finding["details"],
): Finding => ({ severity: "error", code, at, source: "", details });
