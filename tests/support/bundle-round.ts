import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { onTestFinished } from "vitest";
import { createDatabases, type SecretariatDatabase } from "#main/db/databases.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import { createSessions } from "#main/expert/sessions.ts";
import { createGrants } from "#main/grants.ts";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { createNodeParser } from "#main/parsers/node-parser.ts";
import { createKeyring } from "#main/secretariat/keys/keyring.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { keyIdOf, keyIdText } from "#main/signing/fingerprint.ts";
import { keysOfMaster } from "#main/signing/master-key.ts";
import { sealMaster } from "#main/signing/sealed-key.ts";
import type { CallContext } from "#main/world.ts";
import type { ContentType, MaterialKind } from "#shared/domain/material.ts";
import { CandidateId, type CategoryId, ExpertId, MaterialId, RoundId, UnitId } from "#shared/ids.ts";
import type { GrantId } from "#shared/ids.ts";
import { encodeRules } from "#shared/rules/encode-rules.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { candidate, decision, expert, knownRecusal, material, round, unit } from "#shared/schema/secretariat.ts";
import { organiserKey } from "#shared/schema/secretariat-review.ts";
import { testCrew } from "#tests/support/make-bundle.ts";

export const passphrase = "a passphrase for tests";
export const by = "秘书甲";

/** A round that is ready for its first bundle, with its delivery on disk. */
export interface BundleRound {
  readonly round: RoundId;
  readonly db: SecretariatDatabase;
  readonly context: CallContext;
  readonly delivery: string;
  readonly target: string;
  readonly targetGrant: GrantId;
  readonly steps: string[];
  /** Puts a file into the delivery and a row into the database. */
  addMaterial(owner: string, kind: MaterialKind, name: string, content: ContentType, bytes: Uint8Array): MaterialId;
  decide(id: string, outcome: "admitted" | "correction" | "rejected"): void;
}

const categories = cast2023.categories.map(({ id }) => id);

/** A JPEG with EXIF: turned by `orientation`, with a position and a maker. */
export const makePhoto = (seed: number, orientation = 1, widthPx = 320, heightPx = 240): Promise<Buffer> =>
  sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: { r: seed, g: 80, b: 160 } } })
    .withExif({ IFD0: { Make: "Secretmaker", Copyright: "photographer" }, IFD3: { GPSLatitude: "39/1 54/1 0/1" } })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();

/** Makes it in `folder`: four candidates (one of each category, with two photos and a PDF each), two experts, a frozen rule file. */
export async function makeBundleRound(folder: string, seed = "bundle"): Promise<BundleRound> {
  const delivery = join(folder, "delivery");
  const target = join(folder, "target");
  mkdirSync(target, { recursive: true });
  const dataFolder = join(folder, "data");
  const migrationsFolder = join(import.meta.dirname, "../../migrations");
  const databases = createDatabases(dataFolder, migrationsFolder);
  const parser = createNodeParser();
  const crew = testCrew();
  onTestFinished(() => {
    databases.closeAll();
    return parser.close();
  });
  const grants = createGrants();
  const steps: string[] = [];
  let nowMs = Date.UTC(2023, 11, 10, 1);
  const context: CallContext = {
    now: () => (nowMs += 1000),
    randomBytes: createSeededBytes(seed),
    dataFolder,
    migrationsFolder,
    assets: shippedAssets(),
    version: "0.0.0-test",
    runtime: "node",
    grants,
    databases,
    parser,
    crew,
    keyring: createKeyring(() => nowMs),
    sessions: createSessions(),
    progress: (step) => void steps.push(step.phase),
    signal: new AbortController().signal,
    pausePoint: () => Promise.resolve(),
  };
  const id = RoundId.parse("round-1");
  const db = databases.createRound(id);
  const rules = encodeRules(cast2023);
  const titles = { titleZh: cast2023.title.zh, titleEn: cast2023.title.en };
  const frozen = { rulesFrozenAtMs: 2, rulesFrozenBy: by };
  db.insert(round)
    .values({
      id,
      ...titles,
      practice: false,
      createdAtMs: 1,
      rules,
      ruleHash: sha256Hex(rules),
      ...frozen,
      deliveryFolder: delivery,
      intakeAtMs: 3,
    })
    .run();
  db.insert(unit)
    .values({ id: UnitId.parse("u-1"), name: "某省科协", type: null })
    .run();

  function addMaterial(
    owner: string,
    kind: MaterialKind,
    name: string,
    content: ContentType,
    bytes: Uint8Array,
  ): MaterialId {
    const at = `材料/${owner} 某某/${name}`;
    const path = join(delivery, at);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    const material_ = MaterialId.parse(`m-${owner}-${name.replaceAll(/[^A-Za-z0-9._-]/g, "")}`);
    const position = db.select().from(material).all().length;
    db.insert(material)
      .values({
        id: material_,
        candidate: CandidateId.parse(owner),
        kind,
        fileName: name,
        at,
        sizeBytes: bytes.length,
        sha256: sha256Hex(bytes),
        facts: { content, readable: true, ...(content === "pdf" ? { pages: 3 } : {}) },
        position,
      })
      .run();
    return material_;
  }
  const decide = (owner: string, outcome: "admitted" | "correction" | "rejected"): void =>
    void db
      .insert(decision)
      .values({ candidate: CandidateId.parse(owner), outcome, reason: "", decidedBy: by, decidedAtMs: 4, standing: [] })
      .run();

  for (const [at, category] of categories.entries()) {
    const owner = `c-${String(at + 1)}`;
    db.insert(candidate)
      .values(candidateRow(owner, category, at))
      .run();
    addMaterial(owner, "portrait", "某某1.jpg", "jpeg", await makePhoto(at * 40));
    addMaterial(owner, "photo", "某某2.jpg", "jpeg", await makePhoto(at * 40 + 20, 6));
    addMaterial(owner, "form-pdf", "推荐表.pdf", "pdf", Buffer.from(`%PDF-1.7 ${owner}\n`));
    decide(owner, "admitted");
  }
  for (const [at, name] of ["赵专家", "钱专家"].entries()) {
    const row = { name, unit: "某大学", title: "教授", field: "科普", categories };
    db.insert(expert)
      .values({ id: ExpertId.parse(`E0${String(at + 1)}`), ...row })
      .run();
  }
  const recusal = { expert: ExpertId.parse("E02"), candidate: CandidateId.parse("c-1"), reason: "同单位" };
  db.insert(knownRecusal).values(recusal).run();
  db.insert(organiserKey).values(sealedKey()).run();
  return { round: id, db, context, delivery, target, targetGrant: grants.grant(target), steps, addMaterial, decide };
}

const candidateRow = (owner: string, category: CategoryId, position: number): typeof candidate.$inferInsert => ({
  id: CandidateId.parse(owner),
  category,
  number: String(position + 1),
  name: `候选${String(position + 1)}`,
  nameRaw: `候选 ${String(position + 1)}`,
  place: "某县",
  unit: UnitId.parse("u-1"),
  firstNominator: "某县科协",
  receivedOn: "2023-11-20",
  notSecret: true,
  summary: "事迹",
  declared: { volunteers: { raw: "220多个", value: 220, approximate: true, at: "推荐汇总表.xlsx/汇总表!F12" } },
  at: `推荐汇总表.xlsx/汇总表!A${String(position + 3)}`,
  folder: null,
  position,
});

let sealedOnce: typeof organiserKey.$inferInsert | undefined;

// Sealing takes half a second on purpose; one key is enough for all rounds of a test file.
function sealedKey(): typeof organiserKey.$inferInsert {
  const master = new Uint8Array(32).fill(4);
  const { publicKey, recipient } = keysOfMaster(master);
  sealedOnce ??= {
    keyId: keyIdText(keyIdOf(publicKey)),
    publicKey: toBase64(publicKey),
    recipient,
    people: 1,
    sealed: sealMaster({ master, passphrases: [passphrase], randomBytes: createSeededBytes("key") }),
    createdAtMs: 2,
  };
  return sealedOnce;
}
