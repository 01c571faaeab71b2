import { eq } from "drizzle-orm";
import { z } from "zod";
import { CandidateId, type BundleId, type ExpertId } from "#shared/ids.ts";
import { scoreFile, slip } from "#shared/schema/secretariat-review.ts";
import type { OrderSource } from "#shared/statistics/diagnosis-input.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { unpackScoreEntries } from "#main/score-files/score-container.ts";
import { signedContent } from "#main/score-files/stored-content.ts";
import type { MergedScores } from "#main/secretariat/selection/read-merged-scores.ts";

/** In which order one expert met the candidates, and how that is known. */
export interface MetOrder {
  readonly source: OrderSource;
  readonly positions: ReadonlyMap<CandidateId, number>;
}

const Visited = z.object({
  visits: z.array(z.object({ candidate: CandidateId, position: z.int().positive() })).optional(),
});

/**
 * The order of every expert whose file counts: what the laptop recorded, or else the order in which the bundle offered
 * the candidates, which an expert is free to leave.
 */
export function readOrders(
  db: SecretariatDatabase,
  { inForce }: MergedScores,
  newestBundle: BundleId | undefined,
): ReadonlyMap<ExpertId, MetOrder> {
  const offered = new Map(
    newestBundle === undefined
      ? []
      : db
          .select({ expert: slip.expert, assigned: slip.assigned })
          .from(slip)
          .where(eq(slip.bundle, newestBundle))
          .all()
          .map((row) => [row.expert, row.assigned] as const),
  );
  const orders = new Map<ExpertId, MetOrder>();
  for (const { expert, sha256 } of inForce.values()) {
    const visits = readVisits(db, sha256);
    const positions = visits ?? offered.get(expert)?.map((candidate, place) => [candidate, place + 1] as const);
    if (positions !== undefined)
      orders.set(expert, { source: visits === undefined ? "offered" : "visits", positions: new Map(positions) });
  }
  return orders;
}

/** The signed content was checked when it was merged; a document without the record says nothing of the order. */
function readVisits(db: SecretariatDatabase, sha256: string): (readonly [CandidateId, number])[] | undefined {
  const row = db.select({ content: scoreFile.content }).from(scoreFile).where(eq(scoreFile.sha256, sha256)).get();
  const entries = row && unpackScoreEntries(signedContent({ ...row, sha256 }));
  if (entries === undefined) return undefined;
  const read = Visited.safeParse(JSON.parse(Buffer.from(entries.document).toString("utf8")));
  const visits = read.data?.visits ?? [];
  return visits.length === 0 ? undefined : visits.map(({ candidate, position }) => [candidate, position] as const);
}
