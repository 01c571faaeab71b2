import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { read, utils } from "xlsx";
import { describe, expect, it } from "vitest";
import { openSeat, type OpenedSeat } from "#main/bundle-format/open-seat.ts";
import { readHead, type OpenedHead } from "#main/bundle-format/read-head.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { buildBundle } from "#main/secretariat/bundles/build-bundle.ts";
import { listBundles } from "#main/secretariat/bundles/list-bundles.ts";
import type { Output } from "#shared/ipc/api.ts";
import { journal } from "#shared/schema/journal.ts";
import { bundle, slip } from "#shared/schema/secretariat-review.ts";
import { by, makeBundleRound, passphrase, type BundleRound } from "#tests/support/bundle-round.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

async function build(made: BundleRound, volumeLimitBytes?: number): Promise<Output<"bundles/build">> {
  const input = { round: made.round, passphrases: [passphrase], target: made.targetGrant, by };
  const built = await buildBundle(input, made.context, volumeLimitBytes);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

async function headOf(built: Output<"bundles/build">) {
  const head = await readHead(join(built.folder, built.headFileName));
  if (!head.ok) throw new Error(head.error.kind);
  return head.value;
}

async function seatOf(head: OpenedHead, code: string): Promise<OpenedSeat> {
  const seat = await openSeat(head, code);
  if (!seat.ok) throw new Error(seat.error.kind);
  return seat.value;
}

describe("building a bundle", () => {
  it("writes head, volume and key below the target, and the slips outside the bundle's folder", async () => {
    const made = await makeBundleRound(tempFolder());
    const built = await build(made);
    expect(readdirSync(made.target).sort()).toEqual([
      "round-1-v1",
      "制作报告（秘书处留存）",
      "启用单（只打印，不随U盘发出）",
    ]);
    expect(readdirSync(built.folder).sort()).toEqual(["round-1-v1-0001.psv", "round-1-v1.psb", "round-1-v1.pub"]);
    expect(built).toMatchObject({
      bundle: "round-1-v1",
      version: 1,
      candidates: 4,
      files: 26,
      volumes: 1,
      findings: [],
    });
    expect(built.hash).toBe((await headOf(built)).hash);
    expect(new Set(made.steps)).toEqual(new Set(["pictures", "pack", "verify"]));
  });

  it("gives every expert a slip whose code opens the seat, and keeps no code", async () => {
    const made = await makeBundleRound(tempFolder());
    const built = await build(made);
    const head = await headOf(built);
    expect(built.slips.map(({ expert, name }) => [expert, name])).toEqual([
      ["E01", "赵专家"],
      ["E02", "钱专家"],
    ]);
    const [first, second] = await Promise.all(built.slips.map(({ code }) => seatOf(head, code)));
    expect([...first!.envelope.order].sort()).toEqual(["c-1", "c-2", "c-3", "c-4"]);
    expect([...second!.envelope.order].sort()).toEqual(["c-1", "c-2", "c-3", "c-4"]);
    expect(first!.envelope.recused).toEqual([]);
    expect(second!.envelope.recused).toMatchObject([{ candidate: "c-1", reason: "同单位", name: "候选1" }]);
    const rows = made.db.select().from(slip).all();
    expect(rows.map(({ publicKey, assigned }) => [publicKey, assigned])).toEqual(
      [first!, second!].map(({ seat, envelope }) => [seat.slipKey, envelope.order]),
    );
    const stored = JSON.stringify([rows, made.db.select().from(journal).all(), made.db.select().from(bundle).all()]);
    for (const { code } of built.slips) expect(stored).not.toContain(code);
  });

  it("prints the slips as text cells", async () => {
    const built = await build(await makeBundleRound(tempFolder()));
    const [workbook = ""] = built.slipsFiles;
    expect(built.slipsFiles.map((path) => basename(path))).toEqual(["round-1-v1-启用单.xlsx", "round-1-v1-启用单.pdf"]);
    const sheet = read(readFileSync(workbook)).Sheets["启用单"]!;
    expect(utils.sheet_to_json<string[]>(sheet, { header: 1 })).toEqual([
      ["姓名", "专家编号", "启用码", "主办方密钥指纹", "评审包编号", "备注"],
      ...built.slips.map(({ expert, name, code }) => [name, expert, code, built.fingerprint, "round-1-v1", ""]),
    ]);
    const cell: unknown = sheet["C2"];
    expect(cell).toMatchObject({ t: "s" });
  });

  it("shows experts the candidates by category, without dates of receipt, cells and file names in the bag", async () => {
    const built = await build(await makeBundleRound(tempFolder()));
    const head = await headOf(built);
    const { index, rules } = head;
    const { catalogue } = await seatOf(head, built.slips[0]!.code);
    expect(new Set(catalogue.candidates.map(({ category }) => category))).toEqual(
      new Set(rules.categories.map(({ id }) => id)),
    );
    const first = catalogue.candidates.find(({ id }) => id === "c-1");
    expect(first?.declared.volunteers).toEqual({ raw: "220多个", value: 220, approximate: true, at: "" });
    expect(first?.materials.map(({ kind, title, mediaType, pages }) => ({ kind, title, mediaType, pages }))).toEqual([
      { kind: "portrait", title: "某某1", mediaType: "image/jpeg", pages: undefined },
      { kind: "photo", title: "某某2", mediaType: "image/jpeg", pages: undefined },
      { kind: "form-pdf", title: "推荐表", mediaType: "application/pdf", pages: 3 },
    ]);
    for (const { path } of index.files) expect(path).toMatch(/^data\/[ectm]\/[0-9a-f]{16}\.bin$/);
    const text = JSON.stringify(catalogue);
    expect(text).not.toContain("2023-11-20");
    expect(text).not.toContain("汇总表");
    expect(text).not.toContain("材料/");
  });

  it("gives the same bytes for the same round and the same chance", async () => {
    const [one, other] = [
      await build(await makeBundleRound(tempFolder())),
      await build(await makeBundleRound(tempFolder())),
    ];
    for (const name of readdirSync(one.folder)) {
      expect(readFileSync(join(one.folder, name)).equals(readFileSync(join(other.folder, name))), name).toBe(true);
    }
    const another = await build(await makeBundleRound(tempFolder(), "other chance"));
    expect(another.slips[0]?.code).not.toBe(one.slips[0]?.code);
  });

  it("fills several volumes when one is not enough", async () => {
    const built = await build(await makeBundleRound(tempFolder()), 6000);
    expect(built.volumes).toBeGreaterThan(1);
    expect(readdirSync(built.folder).filter((name) => name.endsWith(".psv"))).toHaveLength(built.volumes);
  });

  it("counts versions up, keeps earlier slips, and lists the newest first", async () => {
    const made = await makeBundleRound(tempFolder());
    const first = await build(made);
    made.decide("c-4", "rejected");
    const second = await build(made);
    expect(second).toMatchObject({ bundle: "round-1-v2", version: 2, candidates: 3 });
    expect(second.slips).toEqual([]);
    expect(second.slipsFiles).toEqual([]);
    expect(second.erratum).toEqual({ added: [], withdrawn: ["候选4"], corrected: [] });
    const seat = await seatOf(await headOf(second), first.slips[0]!.code);
    expect(seat.catalogue.candidates.map(({ id }) => id).sort()).toEqual(["c-1", "c-2", "c-3"]);
    const listed = listBundles({ round: made.round }, made.context);
    expect(listed.ok && listed.value.bundles.map(({ hash }) => hash)).toEqual([second.hash, first.hash]);
    expect(
      made.db
        .select()
        .from(journal)
        .all()
        .map(({ kind }) => kind),
    ).toEqual(["bundle/built", "bundle/built"]);
    expect(brokenJournalEntries(made.db)).toEqual([]);
  });
});
