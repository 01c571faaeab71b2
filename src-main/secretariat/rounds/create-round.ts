import { sha256Hex } from "#main/crypto/crypto.ts";
import { appendJournal } from "#main/db/journal.ts";
import type { World } from "#main/world.ts";
import { RoundId } from "#shared/ids.ts";
import type { RoundSummary } from "#shared/ipc/rule-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { encodeRules } from "#shared/rules/encode-rules.ts";
import { presetById } from "#shared/rules/presets/presets.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { round as roundTable } from "#shared/schema/secretariat.ts";

/** A new round with the rules of a preset, in a database of its own. */
export function createRound(
  world: World,
  input: { readonly preset: string; readonly practice: boolean; readonly by: string },
): Result<RoundSummary, Problem> {
  const rules = presetById(input.preset);
  if (rules === undefined) return err({ kind: "round/preset-unknown", facts: { preset: input.preset } });
  return ok(startRound(world, { rules, practice: input.practice, by: input.by }));
}

/** A new round with these rules, in a database of its own. */
export function startRound(
  world: World,
  { rules, practice, by }: { readonly rules: RuleFile; readonly practice: boolean; readonly by: string },
): RoundSummary {
  const text = encodeRules(rules);
  const ruleHash = sha256Hex(text);
  const round = RoundId.parse(`${roundName(rules)}-${Buffer.from(world.randomBytes(3)).toString("hex")}`);
  const createdAtMs = world.now();
  const { title, preset } = rules;
  world.databases.createRound(round).transaction((transaction) => {
    transaction
      .insert(roundTable)
      .values({ id: round, titleZh: title.zh, titleEn: title.en, practice, createdAtMs, rules: text, ruleHash })
      .run();
    const facts = { round, preset, practice, ruleHash };
    appendJournal(transaction, { atMs: createdAtMs, actor: by, kind: "round/created", facts });
  });
  return { round, title, practice, createdAtMs };
}

/** The preset's name with the round's own year, e.g. `cast-2024`; a file may bring a name that no folder can have. */
function roundName({ preset, year }: RuleFile): string {
  const named = preset.replace(/\d{4}(?!.*\d{4})/, String(year));
  return /^[a-z0-9][a-z0-9-]{0,39}$/.test(named) ? named : `round-${String(year)}`;
}
