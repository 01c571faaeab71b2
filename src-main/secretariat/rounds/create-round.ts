import { sha256Hex } from "#main/crypto/crypto.ts";
import { appendJournal } from "#main/db/journal.ts";
import type { World } from "#main/world.ts";
import { RoundId } from "#shared/ids.ts";
import type { RoundSummary } from "#shared/ipc/secretariat-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { encodeRules } from "#shared/rules/encode-rules.ts";
import { presetById } from "#shared/rules/presets/presets.ts";
import { round as roundTable } from "#shared/schema/secretariat.ts";

/** A new round with the rules of a preset, in a database of its own. */
export function createRound(
  world: World,
  input: { readonly preset: string; readonly practice: boolean; readonly by: string },
): Result<RoundSummary, Problem> {
  const preset = presetById(input.preset);
  if (preset === undefined) return err({ kind: "round/preset-unknown", facts: { preset: input.preset } });
  const rules = encodeRules(preset);
  const ruleHash = sha256Hex(rules);
  const round = RoundId.parse(`${input.preset}-${Buffer.from(world.randomBytes(3)).toString("hex")}`);
  const createdAtMs = world.now();
  const { practice, by } = input;
  world.databases.createRound(round).transaction((transaction) => {
    transaction
      .insert(roundTable)
      .values({ id: round, titleZh: preset.title.zh, titleEn: preset.title.en, practice, createdAtMs, rules, ruleHash })
      .run();
    const facts = { round, preset: input.preset, practice, ruleHash };
    appendJournal(transaction, { atMs: createdAtMs, actor: by, kind: "round/created", facts });
  });
  return ok({ round, title: preset.title, practice, createdAtMs });
}
