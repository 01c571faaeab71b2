import { join } from "node:path";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { BundleId, CandidateId, CategoryId, CriterionId, ExpertId, RoundId, UnitId } from "#shared/ids.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { RuleFile } from "#shared/rules/rule-file.ts";
import * as review from "#shared/schema/secretariat-review.ts";
import * as tables from "#shared/schema/secretariat.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { createDatabases, type SecretariatTransaction } from "#main/db/databases.ts";
import { makeKey } from "#main/secretariat/keys/new-key.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { expertId, judgedCandidates, judgedCriteria, masterByte } from "#tests/bench/data/score-files.ts";
import { testKey } from "#tests/support/make-score-document.ts";

/** The round of the files of `writeScoreFiles`. */
export const benchRound = RoundId.parse("cast-2023-test");
const volunteer = CategoryId.parse("volunteer");

/** What opens the organiser's key. */
export const benchPassphrase = "基准测试口令 2023 年 12 月";

/** Puts a round into a new data folder that waits for the score files of `experts` experts; nothing is merged. */
export function writeReviewRound(root: string, dataFolder: string, experts: number): void {
  const databases = createDatabases(dataFolder, join(root, "migrations"));
  databases.createRound(benchRound).transaction((transaction) => fillRound(transaction, experts));
  databases.closeAll();
}

function benchRules(): RuleFile {
  const category = cast2023.categories.find(({ id }) => id === volunteer);
  if (category === undefined) throw new Error("the preset lost its first category");
  const anchor = { fromTenths: 0, toTenths: 200, label: { zh: "好", en: "good" }, meaning: { zh: "好", en: "good" } };
  const criteria = judgedCriteria.map((id) => ({
    ...category.rubric.criteria[0],
    ...{ id: CriterionId.parse(id), maxTenths: 200, stepTenths: 5, anchors: [anchor] },
  }));
  const tieKeys = [{ key: "score" }, { key: "criterion-mean", criterion: "effect" }, { key: "mean" }];
  return RuleFile.parse({
    ...cast2023,
    categories: [{ ...category, rubric: { totalTenths: 1000, criteria }, tieKeys }],
  });
}

function fillRound(db: SecretariatTransaction, experts: number): void {
  const { row } = makeKey([benchPassphrase], (size) => new Uint8Array(size).fill(masterByte), 1);
  db.insert(review.organiserKey).values(row).run();
  const ruleHash = sha256Hex("rules");
  const bundle = BundleId.parse("b-1");
  const unit = UnitId.parse("u1");
  const candidates = Array.from({ length: judgedCandidates }, (_, at) => CandidateId.parse(`c-${String(at)}`));
  const times = { createdAtMs: 1, rulesFrozenAtMs: 1 };
  const rules = canonicalJson(benchRules());
  db.insert(tables.round)
    .values({ id: benchRound, titleZh: "测量", titleEn: "Bench", practice: false, rules, ruleHash, ...times })
    .run();
  db.insert(tables.unit).values({ id: unit, name: "某省科协", type: "provincial" }).run();
  const text = { name: "张三", nameRaw: "张三", place: "", firstNominator: "", summary: "", at: "" };
  for (const [position, id] of candidates.entries()) {
    const row = { id, category: volunteer, number: String(position), unit, declared: {}, position, ...text };
    db.insert(tables.candidate).values(row).run();
  }
  const sizes = { candidates: judgedCandidates, files: 0, bytes: 0, volumes: 0 };
  const facts = { hash: sha256Hex("bundle"), ruleHash, keyId: "", folder: "" };
  db.insert(review.bundle)
    .values({ id: bundle, version: 1, builtAtMs: 1, ...facts, ...sizes })
    .run();
  for (let at = 0; at < experts; at += 1) {
    const expert = ExpertId.parse(expertId(at));
    const person = { id: expert, name: "专家", unit: "", title: "", field: "", categories: [volunteer] };
    db.insert(tables.expert).values(person).run();
    const slip = sha256Hex(`slip of ${expert}`).slice(0, 16);
    const publicKey = toBase64(testKey(`slip of ${expert}`).publicKey);
    db.insert(review.slip).values({ bundle, expert, slip, publicKey, assigned: candidates }).run();
  }
}
