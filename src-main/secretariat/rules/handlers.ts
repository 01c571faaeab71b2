import type { Handlers } from "#main/handler.ts";
import { startRound } from "#main/secretariat/rounds/create-round.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { freezeRules, frozenByOf } from "#main/secretariat/rules/freeze-rules.ts";
import { printComparison, printRules } from "#main/secretariat/rules/print-rules.ts";
import { readRuleSource } from "#main/secretariat/rules/read-source.ts";
import { mayReopen, reopenRules } from "#main/secretariat/rules/reopen-rules.ts";
import { saveRules } from "#main/secretariat/rules/save-rules.ts";
import { writeInto } from "#main/secretariat/rules/write-file.ts";
import type { ruleCalls } from "#shared/ipc/rule-calls.ts";
import { ok } from "#shared/result.ts";
import { rollForward } from "#shared/rules/edit/roll-forward.ts";

/** The rule file of a round: written, checked by two people, frozen, printed, compared. */
export const ruleHandlers: Handlers<keyof typeof ruleCalls> = {
  "rules/read": (input, context) => {
    const round = openRound(context, input.round);
    if (!round.ok) return round;
    const { rules, row } = round.value;
    return ok({
      rules,
      ruleHash: row.ruleHash,
      frozenAtMs: row.rulesFrozenAtMs,
      frozenBy: frozenByOf(row.rulesFrozenBy),
      mayReopen: mayReopen(round.value),
    });
  },
  "rules/source": ({ source }, context) => readRuleSource(context, source),
  "rules/start-round": ({ source, year, practice, by }, context) => {
    const read = readRuleSource(context, source);
    if (!read.ok) return read;
    const { rules } = read.value;
    return ok(startRound(context, { rules: rollForward(rules, year), practice, by }));
  },
  "rules/save": (input, context) => saveRules(context, input),
  "rules/freeze": (input, context) => freezeRules(context, input),
  "rules/reopen": (input, context) => reopenRules(context, input),
  /** The stored text itself, so that the file's SHA-256 is the rule hash. */
  "rules/export": ({ round, target }, context) => {
    const opened = openRound(context, round);
    if (!opened.ok) return opened;
    const { row, rules } = opened.value;
    const name = `rules-${round}-v${String(rules.version)}-${row.ruleHash.slice(0, 8)}.json`;
    return writeInto(context, target, name, row.rules);
  },
  "rules/print": printRules,
  "rules/print-comparison": printComparison,
};
