import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { storedFindings } from "#main/secretariat/screening/list-screening.ts";
import { storedNominations } from "#main/secretariat/screening/stored-nominations.ts";
import { correctionsOf } from "#shared/corrections/corrections-of.ts";
import type { UnitToAsk } from "#shared/ipc/screening-paper-calls.ts";
import { journal } from "#shared/schema/journal.ts";

/** Kind of the journal's entry on a sending of notices. */
export const noticesWritten = "screening-papers/notices-written";

/** What the entry keeps: ids, the last day, and the hash of each file. */
export const NoticesEntry = z.object({
  dueOn: z.string(),
  units: z.array(z.object({ unit: z.string(), items: z.int(), docx: z.string(), txt: z.string() })),
});
export type NoticesEntry = z.infer<typeof NoticesEntry>;

/** What every unit has to correct now, and when it was last asked. */
export function readCorrections(round: OpenRound): readonly UnitToAsk[] {
  const { database, rules } = round;
  const units = correctionsOf({
    nominations: storedNominations(database).nominations,
    categories: rules.categories,
    findings: storedFindings(round),
    decisions: latestDecisions(database),
  });
  const sendings = database
    .select()
    .from(journal)
    .where(eq(journal.kind, noticesWritten))
    .orderBy(asc(journal.sequence))
    .all()
    .map(({ atMs, actor, facts }) => ({ atMs, actor, entry: NoticesEntry.parse(JSON.parse(facts)) }));
  return units.map((one) => {
    const own = sendings.filter(({ entry }) => entry.units.some(({ unit }) => unit === one.unit));
    const last = own.at(-1);
    return { ...one, asked: own.length, lastAskedAtMs: last?.atMs ?? null, lastAskedBy: last?.actor ?? null };
  });
}
