import { eq } from "drizzle-orm";
import { sha256Hex } from "#main/crypto/crypto.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { appendJournal } from "#main/db/journal.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { soundRules } from "#main/secretariat/rules/read-source.ts";
import type { World } from "#main/world.ts";
import type { Input, Output } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { encodeRules } from "#shared/rules/encode-rules.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import * as tables from "#shared/schema/secretariat.ts";

/**
 * Puts an edited rule file in the place of the stored one, as one step of the journal.
 *
 * Errors: `rules/already-frozen`, `rules/changed-meanwhile`, `rules/draft-refused` with findings,
 * `rules/category-in-use`, `rules/unit-type-in-use`.
 */
export function saveRules(
  world: World,
  { round, text, basedOn, by }: Input<"rules/save">,
): Result<Output<"rules/save">, Problem> {
  const opened = openRound(world, round);
  if (!opened.ok) return opened;
  const { database, row, rules: older } = opened.value;
  if (row.rulesFrozenAtMs !== null) return err({ kind: "rules/already-frozen" });
  if (row.ruleHash !== basedOn) return err({ kind: "rules/changed-meanwhile" });
  const edited = soundRules(text);
  if (!edited.ok) {
    return err({ kind: "rules/draft-refused", facts: { count: edited.error.length }, findings: edited.error });
  }
  // Which version it is and where it came from is not for an edit to say.
  const { amendments: _, ...sound } = edited.value;
  const kept = older.amendments === undefined ? {} : { amendments: older.amendments };
  const rules: RuleFile = { ...sound, ...kept, version: older.version, preset: older.preset };
  const used = stillInUse(database, older, rules);
  if (used !== undefined) return err(used);
  return ok(storeRules(world, database, rules, { by, kind: "rules/saved" }));
}

/** Stores a rule file with its hash, its titles and an entry in the journal. */
export function storeRules(
  world: Pick<World, "now">,
  database: SecretariatDatabase,
  rules: RuleFile,
  { by, kind }: { readonly by: string; readonly kind: "rules/saved" | "rules/reopened" },
): Output<"rules/save"> {
  const text = encodeRules(rules);
  const ruleHash = sha256Hex(text);
  const savedAtMs = world.now();
  database.transaction(
    (transaction) => {
      const { title, version } = rules;
      const opened = kind === "rules/reopened" ? { rulesFrozenAtMs: null, rulesFrozenBy: null } : {};
      transaction
        .update(tables.round)
        .set({ rules: text, ruleHash, titleZh: title.zh, titleEn: title.en, ...opened })
        .run();
      appendJournal(transaction, { atMs: savedAtMs, actor: by, kind, facts: { ruleHash, version } });
    },
    { behavior: "immediate" },
  );
  return { ruleHash, savedAtMs };
}

/** What an edit took away although the round already has something of it. */
function stillInUse(database: SecretariatDatabase, older: RuleFile, rules: RuleFile): Problem | undefined {
  const categories = new Set(rules.categories.map(({ id }) => id));
  for (const { id, title } of older.categories) {
    if (categories.has(id)) continue;
    const candidates = database.select().from(tables.candidate).where(eq(tables.candidate.category, id)).all().length;
    const experts = database
      .select()
      .from(tables.expert)
      .all()
      .filter((expert) => expert.categories.includes(id)).length;
    const count = candidates + experts;
    if (count > 0) return { kind: "rules/category-in-use", facts: { name: title.zh, nameEn: title.en, count } };
  }
  const types = new Set(rules.unitTypes.map(({ id }) => id));
  for (const { id, name } of older.unitTypes) {
    if (types.has(id)) continue;
    const count = database.select().from(tables.unit).where(eq(tables.unit.type, id)).all().length;
    if (count > 0) return { kind: "rules/unit-type-in-use", facts: { name: name.zh, nameEn: name.en, count } };
  }
  return undefined;
}
