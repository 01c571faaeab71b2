import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { BundleId, CandidateId, CategoryId, ExpertId, RoundId, UnitId, type GrantId } from "#shared/ids.ts";
import type { Output } from "#shared/ipc/api.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import * as review from "#shared/schema/secretariat-review.ts";
import * as tables from "#shared/schema/secretariat.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { createDatabases, type SecretariatDatabase, type SecretariatTransaction } from "#main/db/databases.ts";
import { createSessions } from "#main/expert/sessions.ts";
import { createGrants } from "#main/grants.ts";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { createNodeParser } from "#main/parsers/node-parser.ts";
import { createKeyring } from "#main/secretariat/keys/keyring.ts";
import { listScoreFiles } from "#main/secretariat/merge/list-score-files.ts";
import { openScoreFiles, type ClosedFile, type OpenedFile } from "#main/secretariat/merge/open-score-files.ts";
import { mergeHandlers } from "#main/secretariat/merge/handlers.ts";
import { selectionHandlers } from "#main/secretariat/selection/handlers.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { keysOfMaster } from "#main/signing/master-key.ts";
import type { CallContext } from "#main/world.ts";
import { testKey } from "#tests/support/make-score-document.ts";
import { smallRules } from "#tests/support/small-rules.ts";
import { testCrew } from "#tests/support/make-bundle.ts";

/** Names as they were nominated; three carry characters that fonts and databases like to lose. */
const volunteers = ["c1 张䶮", "c2 李㛃", "c3 陈𬱖", "c4 王五", "c5 赵六", "c6 丁一"] as const;
const communities = ["k1 东山社区", "k2 西湖社区", "k3 =南门社区"] as const;
export const experts = ["E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09"] as const;

const idOf = (line: string): CandidateId => CandidateId.parse(line.split(" ")[0]);
/** Everybody who is judged, in the order of the slips. */
export const candidates = [...volunteers, ...communities].map(idOf);

/** A round with a bundle and nine slips at the secretariat: real database, keys and files, no intake. */
export interface MergeRound {
  readonly folder: string;
  readonly db: SecretariatDatabase;
  readonly round: RoundId;
  readonly context: CallContext;
  readonly ruleHash: string;
  readonly bundleHash: string;
  /** Puts score files on a stick and answers its grant. */
  stick(files: Readonly<Record<string, Uint8Array>>): GrantId;
  /** Opens score files from a stick, without looking whether they belong to the round. */
  open(files: Readonly<Record<string, Uint8Array>>): Promise<(OpenedFile | ClosedFile)[]>;
  inspect(files: Readonly<Record<string, Uint8Array>>): Promise<Output<"merge/inspect">>;
  /** Inspects and commits. */
  merge(files: Readonly<Record<string, Uint8Array>>): Promise<Output<"merge/commit">>;
  freeze(exception?: string): void;
  /** With passphrases the evidence pack is signed. */
  write(passphrases?: string[]): Promise<Output<"result/write">>;
  cutLine(): Output<"result/cut-line">;
  close(): Promise<void>;
}

/** The key to which all score files of these rounds are sealed; it is unlocked. */
export const organiser = keysOfMaster(Buffer.from(sha256Hex("master of the test rounds"), "hex"));

/** The answer, or a failed test that says which problem came instead. */
export function must<T>(answer: Outcome<T> | Promise<Outcome<T>>): T {
  if (answer instanceof Promise) throw new Error("this handler answers later");
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

/** Makes it; the clock starts on 2023-12-16 and goes on a second with each reading. */
export function createMergeRound(
  options: { readonly practice?: boolean; readonly rules?: RuleFile; readonly dataFolder?: string } = {},
): MergeRound {
  const folder = mkdtempSync(join(tmpdir(), "pingshen-merge-"));
  const migrationsFolder = join(import.meta.dirname, "../../migrations");
  const databases = createDatabases(options.dataFolder ?? join(folder, "data"), migrationsFolder);
  const grants = createGrants();
  const parser = createNodeParser();
  let nowMs = Date.UTC(2023, 11, 16);
  const context: CallContext = {
    now: () => (nowMs += 1000),
    randomBytes: (size) => new Uint8Array(size),
    dataFolder: folder,
    migrationsFolder,
    assets: shippedAssets(),
    version: "0.0.0-test",
    runtime: "node",
    grants,
    databases,
    parser,
    crew: testCrew(),
    sessions: createSessions(),
    keyring: createKeyring(() => nowMs),
    progress: () => undefined,
    signal: new AbortController().signal,
    pausePoint: () => Promise.resolve(),
  };
  const round = RoundId.parse("cast-2023-test");
  context.keyring.unlock(round, [organiser.sealSecret]);
  const db = databases.createRound(round);
  const rulesText = canonicalJson(options.rules ?? smallRules);
  const ruleHash = sha256Hex(rulesText);
  const bundleHash = sha256Hex("bundle");
  db.transaction((transaction) =>
    fillRound(transaction, round, { rulesText, ruleHash, bundleHash, practice: options.practice ?? false }),
  );
  let sticks = 0;
  const own: MergeRound = {
    folder,
    db,
    round,
    context,
    ruleHash,
    bundleHash,
    stick(files) {
      const path = join(folder, `stick-${String((sticks += 1))}`);
      mkdirSync(path);
      for (const [name, bytes] of Object.entries(files)) writeFileSync(join(path, name), bytes);
      return grants.grant(path);
    },
    open(files) {
      const asideFolder = join(folder, "set-aside");
      const opening = { ...context, identities: context.keyring.identities(round), asideFolder };
      return openScoreFiles(must(listScoreFiles(grants, [own.stick(files)])), opening);
    },
    inspect: async (files) => must(await mergeHandlers["merge/inspect"]({ round, files: [own.stick(files)] }, context)),
    merge: async (files) =>
      must(await mergeHandlers["merge/commit"]({ round, plan: (await own.inspect(files)).plan, by: "周敏" }, context)),
    freeze(exception = "") {
      must(selectionHandlers["result/freeze"]({ round, by: "周敏", witness: "吴监督", exception }, context));
    },
    async write(passphrases) {
      const wish = { round, target: grants.grant(join(folder, "out")), by: "周敏" };
      const signing = passphrases === undefined ? {} : { passphrases };
      return must(await selectionHandlers["result/write"]({ ...wish, ...signing }, context));
    },
    cutLine: () => must(selectionHandlers["result/cut-line"]({ round }, context)),
    async close() {
      await parser.close();
      context.keyring.close();
      databases.closeAll();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return own;
}

interface RoundFacts {
  readonly rulesText: string;
  readonly ruleHash: string;
  readonly bundleHash: string;
  readonly practice: boolean;
}

function fillRound(db: SecretariatTransaction, round: RoundId, facts: RoundFacts): void {
  const { rulesText: rules, ruleHash, bundleHash, practice } = facts;
  const atMs = Date.UTC(2023, 11, 9);
  db.insert(tables.round)
    .values({
      id: round,
      titleZh: "测试",
      titleEn: "Test",
      practice,
      createdAtMs: atMs,
      rules,
      ruleHash,
      rulesFrozenAtMs: atMs,
    })
    .run();
  const unit = UnitId.parse("u1");
  const other = UnitId.parse("u2");
  db.insert(tables.unit)
    .values([
      { id: unit, name: "山东省科协", type: "provincial" },
      { id: other, name: "中国农学会", type: "national_society" },
    ])
    .run();
  [...volunteers, ...communities].forEach((line, position) => {
    const name = line.slice(3);
    const category = CategoryId.parse(line.startsWith("c") ? "volunteer" : "community");
    const row = { id: idOf(line), category, number: String(position + 1), name, nameRaw: name, place: `${name}所在地` };
    const rest = {
      unit: position % 2 === 0 ? other : unit,
      firstNominator: "",
      summary: "",
      declared: {},
      at: "",
      position,
    };
    db.insert(tables.candidate)
      .values({ ...row, ...rest })
      .run();
  });
  const bundle = BundleId.parse("b-1");
  const sizes = { candidates: candidates.length, files: 0, bytes: 0, volumes: 0 };
  db.insert(review.bundle)
    .values({ id: bundle, version: 1, builtAtMs: atMs, hash: bundleHash, ruleHash, keyId: "K", folder: "", ...sizes })
    .run();
  for (const id of experts) {
    const expert = ExpertId.parse(id);
    const categories = [CategoryId.parse("volunteer"), CategoryId.parse("community")];
    db.insert(tables.expert)
      .values({ id: expert, name: `专家${id}`, unit: "", title: "", field: "", categories })
      .run();
    const publicKey = toBase64(testKey(`slip of ${id}`).publicKey);
    const slip = sha256Hex(`slip of ${id}`).slice(0, 16);
    db.insert(review.slip).values({ bundle, expert, slip, publicKey, assigned: candidates }).run();
  }
  db.insert(tables.knownRecusal)
    .values({ expert: ExpertId.parse("E09"), candidate: CandidateId.parse("c6"), reason: "同一单位" })
    .run();
}
