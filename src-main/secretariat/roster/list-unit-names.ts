import { eq } from "drizzle-orm";
import { normaliseName } from "#shared/eligibility/normalise-name.ts";
import { unitsSaidApart } from "#main/secretariat/checked/units-apart.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import { ok } from "#shared/result.ts";
import { unitAlias } from "#shared/schema/secretariat-roster.ts";
import { finding } from "#shared/schema/secretariat.ts";

/** Which names of units people said to be one, and which pairs still wait for a person. */
export function listUnitNames(input: Input<"units/names">, context: CallContext): Answer<"units/names"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { database } = round.value;
  const aliases = database.select().from(unitAlias).orderBy(unitAlias.id).all();
  const pair = (one: string, other: string): string => [one, other].map(normaliseName).sort().join("|");
  const recorded = new Set(aliases.map(({ name, alias }) => pair(name, alias)));
  const found = database.select().from(finding).where(eq(finding.code, "unit-names-alike")).orderBy(finding.id).all();
  const alike = found.map(({ details }) => ({
    unit: String(details["unit"] ?? ""),
    other: String(details["other"] ?? ""),
  }));
  return ok({
    aliases,
    apart: unitsSaidApart(database),
    alike: alike.filter(({ unit, other }) => !recorded.has(pair(unit, other))),
  });
}
