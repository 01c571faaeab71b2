import type { Answer, Input } from "#shared/ipc/api.ts";
import type { HandOutFacts } from "#shared/ipc/hand-out-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok } from "#shared/result.ts";
import { handOut } from "#shared/schema/secretariat-roster.ts";
import { appendJournal } from "#main/db/journal.ts";
import { newestSlips } from "#main/secretariat/hand-outs/newest-slips.ts";
import { readRegister } from "#main/secretariat/hand-outs/read-register.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";

/**
 * Records what went to some experts: of each the newest bundle and its slip.
 *
 * Errors: `hand-out/no-bundle`, `hand-out/days-disordered`.
 */
export function addHandOuts(input: Input<"hand-outs/add">, context: CallContext): Answer<"hand-outs/add"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { database } = round.value;
  const disordered = disorderedDays(input.facts);
  if (disordered !== undefined) return err(disordered);
  const slips = newestSlips(database);
  const experts = [...new Set(input.experts)];
  const without = experts.find((id) => !slips.has(id));
  if (without !== undefined) return err({ kind: "hand-out/no-bundle", facts: { expert: without } });
  const recorded = { recordedBy: input.by, recordedAtMs: context.now() };
  const first = Math.max(0, ...readRegister(database).map(({ entry }) => entry)) + 1;
  database.transaction((transaction) => {
    for (const [at, expert] of experts.entries()) {
      const given = slips.get(expert);
      if (given === undefined) continue;
      const carrier = input.facts.carrier.replaceAll("{expert}", expert);
      transaction
        .insert(handOut)
        .values({ ...input.facts, ...given, carrier, expert, entry: first + at, ...recorded })
        .run();
    }
    const facts = { experts, first };
    appendJournal(transaction, { atMs: recorded.recordedAtMs, actor: input.by, kind: "hand-outs/added", facts });
  });
  return ok({ added: experts.length });
}

/**
 * Puts new facts of an entry beside the earlier ones, which stay.
 *
 * Errors: `hand-out/entry-unknown`, `hand-out/days-disordered`.
 */
export function changeHandOut(input: Input<"hand-outs/change">, context: CallContext): Answer<"hand-outs/change"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { database } = round.value;
  const present = readRegister(database).find(({ entry }) => entry === input.entry);
  if (present === undefined) return err({ kind: "hand-out/entry-unknown" });
  const disordered = disorderedDays(input.facts);
  if (disordered !== undefined) return err(disordered);
  const { entry, expert, bundle, slip } = present;
  const recorded = { recordedBy: input.by, recordedAtMs: context.now() };
  database.transaction((transaction) => {
    transaction
      .insert(handOut)
      .values({ ...input.facts, entry, expert, bundle, slip, ...recorded })
      .run();
    const facts = { entry, expert, ended: input.facts.ended };
    appendJournal(transaction, { atMs: recorded.recordedAtMs, actor: input.by, kind: "hand-outs/changed", facts });
  });
  return ok({});
}

function disorderedDays({ handedOn, receiptOn, endedOn }: HandOutFacts): Problem | undefined {
  const early = [receiptOn, endedOn].some((day) => day !== null && day < handedOn);
  return early ? { kind: "hand-out/days-disordered", facts: { handedOn } } : undefined;
}
