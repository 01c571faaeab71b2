import { join } from "node:path";
import { BundleId, CandidateId, CategoryId, ExpertId, UnitId } from "#shared/ids.ts";
import { journal } from "#shared/schema/journal.ts";
import * as desk from "#shared/schema/secretariat-desk.ts";
import * as decisions from "#shared/schema/secretariat-decisions.ts";
import * as intake from "#shared/schema/secretariat-intake.ts";
import * as merged from "#shared/schema/secretariat-merged.ts";
import * as paper from "#shared/schema/secretariat-paper.ts";
import * as photos from "#shared/schema/secretariat-photos.ts";
import * as printings from "#shared/schema/secretariat-printings.ts";
import * as publicVotes from "#shared/schema/secretariat-public-votes.ts";
import * as runOffs from "#shared/schema/secretariat-run-off.ts";
import * as review from "#shared/schema/secretariat-review.ts";
import * as roster from "#shared/schema/secretariat-roster.ts";
import * as readings from "#shared/schema/secretariat-tables.ts";
import * as checked from "#shared/schema/secretariat-checked.ts";
import * as verified from "#shared/schema/secretariat-verified.ts";
import * as tables from "#shared/schema/secretariat.ts";
import { openDatabase, type OpenDatabase } from "#main/db/open.ts";
import type { SecretariatTransaction } from "#main/db/databases.ts";
import type { OpenedFile } from "#main/secretariat/merge/open-score-files.ts";
import { expertId, judgedCandidates } from "#tests/bench/data/score-files.ts";

const schema = {
  ...tables,
  ...checked,
  ...desk,
  ...intake,
  ...merged,
  ...paper,
  ...photos,
  ...printings,
  ...publicVotes,
  ...runOffs,
  ...verified,
  ...readings,
  ...review,
  ...roster,
  ...decisions,
  journal,
};
export type MergeDatabase = OpenDatabase<typeof schema>;

/** Opens a round's database as the program does. */
export const openMergeDatabase = (path: string, root: string): MergeDatabase =>
  openDatabase(path, join(root, "migrations/secretariat"), schema);

/** Candidates, experts, and the files whose scores are about to come; no score yet. */
export function fillMergeDatabase({ db }: MergeDatabase, files: readonly OpenedFile[]): void {
  db.transaction((transaction) => {
    transaction
      .insert(tables.unit)
      .values({ id: UnitId.parse("u1"), name: "某省科协", type: "provincial" })
      .run();
    for (let at = 0; at < judgedCandidates; at += 1) insertCandidate(transaction, at);
    const bundle = BundleId.parse("b-1");
    const sizes = { candidates: judgedCandidates, files: 0, bytes: 0, volumes: 0 };
    const text = { hash: "", ruleHash: "", keyId: "", folder: "" };
    transaction
      .insert(review.bundle)
      .values({ id: bundle, version: 1, builtAtMs: 1, ...text, ...sizes })
      .run();
    for (const [at, file] of files.entries()) {
      const expert = ExpertId.parse(expertId(at));
      const person = { id: expert, name: "专家", unit: "", title: "", field: "", categories: [] };
      transaction.insert(tables.expert).values(person).run();
      const times = { sealedAtMs: 1, mergedAtMs: 2 };
      const bytes = { bytes: Buffer.alloc(0), content: Buffer.from(file.stored) };
      const rest = { mergedBy: "周敏", fileName: file.fileName, keyFingerprint: "" };
      const row = { sha256: file.sha256, expert, revision: 1, bundle, ...times, ...bytes, ...rest };
      transaction.insert(review.scoreFile).values(row).run();
    }
  });
}

function insertCandidate(transaction: SecretariatTransaction, position: number): void {
  const text = { name: "张三", nameRaw: "张三", place: "", firstNominator: "", summary: "", at: "" };
  transaction
    .insert(tables.candidate)
    .values({
      id: CandidateId.parse(`c-${position}`),
      category: CategoryId.parse("volunteer"),
      number: `${position}`,
      unit: UnitId.parse("u1"),
      declared: {},
      position,
      ...text,
    })
    .run();
}
