import { asc, isNull } from "drizzle-orm";
import type { Json } from "#shared/formats/canonical-json.ts";
import type { ExpertId } from "#shared/ids.ts";
import { paperEntry, paperScan, paperSettlement, paperTyping } from "#shared/schema/secretariat-paper.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";

/** The paper entries that nobody gave up with their control codes, and all that a plan to merge one rests on. */
export function readPaperState(db: Pick<SecretariatDatabase, "select">): {
  readonly entries: ReadonlyMap<ExpertId, { readonly controlCode: string }>;
  readonly looked: Json;
} {
  const { id, entry: of, candidate, field, value } = paperSettlement;
  const entries = db.select().from(paperEntry).where(isNull(paperEntry.givenUpAtMs)).orderBy(asc(paperEntry.id)).all();
  const typings = db.select().from(paperTyping).orderBy(asc(paperTyping.entry), asc(paperTyping.turn)).all();
  const settled = db.select({ id, entry: of, candidate, field, value }).from(paperSettlement).orderBy(asc(id)).all();
  const scans = db.select({ entry: paperScan.entry, sha256: paperScan.sha256 }).from(paperScan).all();
  const codeOf = (entry: number): string => {
    const look = settled.findLast((row) => row.entry === entry && row.candidate === null && row.field === "control");
    const [first, second] = typings.filter((row) => row.entry === entry).map((row) => row.controlCode);
    return look?.value ?? (first === second ? (first ?? "") : "");
  };
  return {
    entries: new Map(entries.map((row) => [row.expert, { controlCode: codeOf(row.id) }])),
    looked: [
      entries.map((row) => row.id),
      typings.map((row) => [row.entry, row.turn, row.finishedAtMs]),
      settled.map((row) => row.id),
      scans.map((row) => `${String(row.entry)} ${row.sha256}`).sort(),
    ],
  };
}
