import { join } from "node:path";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { BundleId, CandidateId, CategoryId, CriterionId, ExpertId, RoundId, UnitId } from "#shared/ids.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { RuleFile } from "#shared/rules/rule-file.ts";
import * as review from "#shared/schema/secretariat-review.ts";
import * as tables from "#shared/schema/secretariat.ts";
import { createCrew } from "#main/crew/crew.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { createDatabases, type SecretariatTransaction } from "#main/db/databases.ts";
import { createSessions } from "#main/expert/sessions.ts";
import { createGrants } from "#main/grants.ts";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { createNodeParser } from "#main/parsers/node-parser.ts";
import { createKeyring } from "#main/secretariat/keys/keyring.ts";
import { toBase64 } from "#main/signing/base64.ts";
import type { CallContext } from "#main/world.ts";
import { expertId, judgedCandidates, judgedCriteria, organiserSecret } from "#tests/bench/data/score-files.ts";
import { testKey } from "#tests/support/make-score-document.ts";

/** The round of the files of `writeScoreFiles`. */
export const benchRound = RoundId.parse("cast-2023-test");
const volunteer = CategoryId.parse("volunteer");

/** A world whose secretariat waits for the score files of `experts` experts: keys unlocked, nothing merged. */
export function openReviewRound(root: string, dataFolder: string, experts: number): CallContext {
  const databases = createDatabases(dataFolder, join(root, "migrations"));
  const keyring = createKeyring(Date.now);
  keyring.unlock(benchRound, [organiserSecret]);
  databases.createRound(benchRound).transaction((transaction) => fillRound(transaction, experts));
  return {
    ...{ now: Date.now, randomBytes: (size) => new Uint8Array(size), dataFolder, keyring, databases },
    ...{ migrationsFolder: join(root, "migrations"), assets: shippedAssets(), version: "0.0.0-bench", runtime: "node" },
    ...{ grants: createGrants(), parser: createNodeParser(), crew: createCrew(), sessions: createSessions() },
    ...{ startFile: undefined, progress: () => undefined, signal: new AbortController().signal },
    pausePoint: () => Promise.resolve(),
  };
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
