import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { CandidateId, CategoryId, ExpertId, MaterialId, RoundId, UnitId } from "#shared/ids.ts";
import type { BuiltBundle } from "#shared/ipc/bundle-calls.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { encodeRules } from "#shared/rules/encode-rules.ts";
import { candidate, decision, expert, knownRecusal, material, round, unit } from "#shared/schema/secretariat.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { createTempCore, type TempCore } from "#tests/support/temp-core.ts";

/** A round whose bundle was really built: four volunteers and two communities, two experts, one known recusal. */
export interface BuiltRound {
  readonly core: TempCore;
  readonly round: RoundId;
  readonly built: BuiltBundle;
  readonly code: (expertId: string) => string;
}

const names = ["吴衡", "䶮峰威", "陶成诚、黄若木", "=SUM(A1)"] as const;
/** Opens the key of every such round. */
export const passphrase = "correct horse";

/** Builds the round in `core` (a new one when none is given); `seed` makes its keys differ from another's. */
export async function buildRound(core: TempCore = createTempCore(), id = "cast-2023-test"): Promise<BuiltRound> {
  const roundId = RoundId.parse(id);
  const delivery = join(core.folder, "delivery", id);
  mkdirSync(delivery, { recursive: true });
  await insertRound(core, roundId, delivery);
  await core.must("keys/create", { round: roundId, passphrases: [passphrase], by: "秘书", witness: "" });
  const stick = join(core.folder, "stick");
  mkdirSync(stick, { recursive: true });
  const target = core.world.grants.grant(stick);
  const built = await core.must("bundles/build", { round: roundId, passphrases: [passphrase], target, by: "秘书" });
  const code = (expertId: string): string => {
    const slip = built.slips.find((each) => each.expert === expertId);
    if (slip === undefined) throw new Error(`no slip for ${expertId}`);
    return slip.code;
  };
  return { core, round: roundId, built, code };
}

async function insertRound(core: TempCore, id: RoundId, delivery: string): Promise<void> {
  const db = core.world.databases.createRound(id);
  const rules = encodeRules(cast2023);
  const times = { createdAtMs: 1, rulesFrozenAtMs: 2, intakeAtMs: 3 };
  const title = { titleZh: cast2023.title.zh, titleEn: cast2023.title.en, practice: false };
  const hashed = { rules, ruleHash: sha256Hex(rules), deliveryFolder: delivery };
  db.insert(round)
    .values({ id, ...title, ...times, ...hashed })
    .run();
  const unitId = UnitId.parse("u1");
  db.insert(unit).values({ id: unitId, name: "虚构省科协", type: "provincial" }).run();
  const people = names.map((name, at) => ({ name, category: "volunteer", number: `${at + 1}` }));
  const places = ["清河里社区", "望江村"].map((name, at) => ({ name, category: "community", number: `${at + 1}` }));
  for (const [position, each] of [...people, ...places].entries()) {
    const candidateId = CandidateId.parse(`c${position + 1}`);
    db.insert(candidate)
      .values({
        id: candidateId,
        category: CategoryId.parse(each.category),
        number: each.number,
        name: each.name,
        nameRaw: each.name,
        place: "虚构市",
        unit: unitId,
        firstNominator: "",
        receivedOn: "2023-11-01",
        notSecret: true,
        summary: "长期服务基层。",
        declared: {},
        at: `推荐汇总表.xlsx/汇总表!A${position + 3}`,
        folder: null,
        position,
      })
      .run();
    const decided = { decidedBy: "秘书", decidedAtMs: 4, standing: [], reason: "" };
    db.insert(decision)
      .values({ candidate: candidateId, outcome: "admitted", ...decided })
      .run();
    await insertPhoto(core, id, candidateId, delivery, position);
  }
  for (const [expertId, name] of [
    ["E01", "张教授"],
    ["E02", "李研究员"],
  ] as const)
    db.insert(expert)
      .values({
        id: ExpertId.parse(expertId),
        name,
        unit: "虚构大学",
        title: "教授",
        field: "农学",
        categories: [CategoryId.parse("volunteer"), CategoryId.parse("community")],
      })
      .run();
  const recusal = { expert: ExpertId.parse("E02"), candidate: CandidateId.parse("c1"), reason: "同单位" };
  db.insert(knownRecusal).values(recusal).run();
}

async function insertPhoto(
  core: TempCore,
  id: RoundId,
  owner: CandidateId,
  delivery: string,
  position: number,
): Promise<void> {
  const colour = { r: 40 * position, g: 90, b: 160 };
  const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
  const fileName = `照片${position + 1}.jpg`;
  writeFileSync(join(delivery, fileName), bytes);
  core.world.databases
    .createRound(id)
    .insert(material)
    .values({
      id: MaterialId.parse(`m${position + 1}`),
      candidate: owner,
      kind: "photo",
      fileName,
      at: fileName,
      sizeBytes: bytes.length,
      sha256: sha256Hex(bytes),
      facts: { content: "jpeg", readable: true, widthPx: 640, heightPx: 480 },
      position: 0,
    })
    .run();
}
