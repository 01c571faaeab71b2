import { trialOf } from "#shared/domain/trial.ts";
import { importedBundle, seat } from "#shared/schema/expert.ts";
import { signingKeyFromSeed } from "#main/crypto/crypto.ts";
import type { ExpertDatabase } from "#main/db/databases.ts";
import { createRecordCache } from "#main/expert/materials/record-cache.ts";
import type { Session } from "#main/expert/session.ts";
import { inventCandidate, type InventedCandidate } from "#main/expert/trial/invent-candidates.ts";
import type { TrialDesk } from "#main/expert/trial/trial-desk.ts";
import { readTypeface } from "#main/paper/typeface.ts";
import type { World } from "#main/world.ts";

/** A new trial for the unlocked expert: the real rubrics, two invented candidates, keys that sign nothing. */
export async function layOutTrial(real: Session, world: World): Promise<TrialDesk> {
  const own = real.head.rules.categories.filter(({ id }) => real.envelope.expert.categories.includes(id));
  const [first, second = first] = own;
  if (first === undefined || second === undefined) throw new Error("an expert without a category");
  const means = { typeface: await readTypeface(world.assets.font), clip: world.assets.clip };
  const invented = [await inventCandidate(1, first, means), await inventCandidate(2, second, means)];
  const session = trialSession(real, invented, world);
  const memory = world.databases.openTrial();
  insertSeat(memory.db, session, world.now());
  const files = new Map(invented.flatMap((one) => [...one.files]));
  return { session, db: memory.db, files, close: () => memory.close() };
}

function trialSession(real: Session, invented: readonly InventedCandidate[], { randomBytes }: World): Session {
  const bundle = trialOf(real.bundle);
  const { index, summary } = real.head;
  const signing = signingKeyFromSeed(randomBytes(32));
  const cards = invented.map(({ card }) => card);
  return {
    ...real,
    bundle,
    head: {
      ...real.head,
      index: { ...index, bundle, practice: true, candidates: cards.length, files: [], volumes: [] },
      files: new Map(),
      summary: { ...summary, bundle, practice: true },
    },
    envelope: { expert: real.envelope.expert, order: cards.map(({ id }) => id) },
    candidates: new Map(cards.map((card) => [card.id, card])),
    recused: new Map(),
    digests: new Map(),
    owners: new Map(),
    contentKeys: new Map(),
    deskKey: randomBytes(32),
    dataKey: randomBytes(32),
    signingSeed: signing.privateSeed,
    publicKey: signing.publicKey,
    records: createRecordCache(),
  };
}

/** The rows that a desk stands on: the bundle, and the seat, which has pledged. */
function insertSeat(
  db: ExpertDatabase,
  { bundle, expert, head, publicKey, seat: { slip } }: Session,
  nowMs: number,
): void {
  const { round, version, ruleHash } = head.index;
  db.insert(importedBundle)
    .values({
      id: bundle,
      round,
      version,
      practice: true,
      hash: head.hash,
      ruleHash,
      organiserKey: "",
      folder: "",
      headFileName: "",
      importedAtMs: nowMs,
    })
    .run();
  db.insert(seat)
    .values({
      bundle,
      expert,
      slip,
      publicKey: Buffer.from(publicKey).toString("base64"),
      sealedKeys: "",
      certificate: "{}",
      activatedAtMs: nowMs,
      pledgedAtMs: nowMs,
    })
    .run();
}
