import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { World } from "#main/world.ts";
import type { Finding } from "#shared/finding.ts";
import type { RuleSource, SourcedRules } from "#shared/ipc/rule-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { decodeRules, encodeRules, ruleFindings } from "#shared/rules/encode-rules.ts";
import { checkRules } from "#shared/rules/faults/check-rules.ts";
import { presetById } from "#shared/rules/presets/presets.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** Far more than any rule file has; nobody waits for a film that was chosen by mistake. */
const largestBytes = 4_000_000;

/**
 * The rules of a preset, a round or a file.
 *
 * Errors: `round/preset-unknown`, `round/not-found`, `round/rules-broken`, `file/grant-unknown`, `file/unreadable`,
 * `rules/file-refused` with a finding for each fault of the file.
 */
export function readRuleSource(
  world: Pick<World, "databases" | "grants">,
  source: RuleSource,
): Result<SourcedRules, Problem> {
  switch (source.from) {
    case "preset": {
      const rules = presetById(source.preset);
      return rules === undefined
        ? err({ kind: "round/preset-unknown", facts: { preset: source.preset } })
        : ok(hashed(rules));
    }
    case "round": {
      const round = openRound(world, source.round);
      return round.ok ? ok(hashed(round.value.rules)) : round;
    }
    case "file": {
      const path = world.grants.path(source.file);
      return path === undefined ? err({ kind: "file/grant-unknown" }) : readRuleFile(path);
    }
  }
}

function readRuleFile(path: string): Result<SourcedRules, Problem> {
  const name = basename(path);
  let bytes: Buffer;
  try {
    if (statSync(path).size > largestBytes) {
      return err({ kind: "file/unreadable", facts: { name, reason: `> ${String(largestBytes)} B` } });
    }
    bytes = readFileSync(path);
  } catch (fault) {
    if (!(fault instanceof Error) || !("code" in fault)) throw fault;
    return err({ kind: "file/unreadable", facts: { name, reason: String(fault.code) } });
  }
  const rules = soundRules(bytes.toString("utf8").replace(/^\uFEFF/, ""));
  if (rules.ok) return ok(hashed(rules.value));
  return err({ kind: "rules/file-refused", facts: { name, count: rules.error.length }, findings: rules.error });
}

/** The rules in a text, when nothing at all is wrong with them. */
export function soundRules(text: string): Result<RuleFile, readonly Finding[]> {
  const rules = decodeRules(text);
  if (!rules.ok) return rules;
  const faults = checkRules(rules.value);
  return faults.length === 0 ? rules : err(ruleFindings(rules.value, faults));
}

const hashed = (rules: RuleFile): SourcedRules => ({ rules, ruleHash: sha256Hex(encodeRules(rules)) });
