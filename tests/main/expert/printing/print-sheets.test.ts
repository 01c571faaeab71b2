import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq, like } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { controlCode } from "#shared/control-code.ts";
import type { SheetPart, SheetsPreview } from "#shared/ipc/paper-calls.ts";
import { submission } from "#shared/schema/expert.ts";
import { journal } from "#shared/schema/journal.ts";
import { openMaterial, readMaterial } from "#main/materials/open-material.ts";
import { createRecipient } from "#tests/support/open-pss.ts";
import { readPdfPages } from "#tests/support/read-pdf-pages.ts";
import { createSmallLaptop, of, type SmallLaptop } from "#tests/support/small-laptop.ts";
import { writeSmallBundle, type WrittenBundle } from "#tests/support/small-office.ts";
import { sharedTempFolder, tempFolder } from "#tests/support/temp-folder.ts";

const folder = sharedTempFolder();
let written: WrittenBundle;
let practice: WrittenBundle;

beforeAll(async () => {
  const { address: recipient } = await createRecipient();
  const names = { c1: "李䶮", c2: "㛃𬱖", c3: "𠮷田", c4: "王五", c5: "赵六" };
  written = await writeSmallBundle(folder, {
    version: 1,
    recipient,
    candidates: Object.entries(names).map(([id, name]) => ({ id, name })),
    experts: [
      { id: "E01", name: "张教授", slip: "E01", recused: ["c3", "c5"] },
      { id: "E02", name: "孙教授", slip: "E02" },
    ],
  });
  practice = await writeSmallBundle(folder, {
    version: 2,
    round: "round-2",
    practice: true,
    recipient,
    candidates: [{ id: "c1", name: "李四" }],
    experts: [{ id: "E01", name: "张教授", slip: "E01" }],
  });
});

const sealedParts: readonly SheetPart[] = ["pledge", "summary", "scores"];

async function opened(slip = "E01"): Promise<SmallLaptop> {
  const laptop = createSmallLaptop();
  await laptop.bring(written);
  await laptop.open(written.bundle, slip);
  return laptop;
}

/** A laptop whose E01 has judged everyone: two scored, one abstention, two recused by the secretariat. */
async function judged(): Promise<SmallLaptop> {
  const laptop = await opened();
  await laptop.score(written.bundle, "c1", 50, 30);
  await laptop.score(written.bundle, "c2", 41, 20);
  await laptop.core.must("review/save-comment", { ...of(written.bundle, "c1"), comment: "很好" });
  await laptop.core.must("review/set-standing", {
    ...of(written.bundle, "c4"),
    state: "abstained",
    reason: "材料不全",
  });
  return laptop;
}

const preview = ({ core }: SmallLaptop, parts: readonly SheetPart[] = sealedParts): Promise<SheetsPreview> =>
  core.must("paper/preview", { bundle: written.bundle, parts: [...parts] });

/** The PDF as the page gets it: by its address, part by part. */
async function read({ core }: SmallLaptop, { preview: number }: SheetsPreview): Promise<Buffer> {
  const url = `mat://paper/${written.bundle}/${number}`;
  const material = await openMaterial(core.world, url);
  if (material.kind !== "sealed") throw new Error("no preview");
  const parts: Uint8Array[] = [];
  let first = 0;
  while (first < material.plainBytes) {
    const part = await readMaterial(core.world, url, first, material.plainBytes - 1);
    if (part.kind === "refused") throw new Error("no part");
    parts.push(part.bytes);
    first += part.bytes.length;
  }
  return Buffer.concat(parts);
}

const textOf = async (pdf: Uint8Array): Promise<string> => (await readPdfPages(pdf)).map(({ text }) => text).join("");

const notes = ({ core }: SmallLaptop): unknown[] =>
  core.world.databases
    .expert()
    .select({ kind: journal.kind, facts: journal.facts })
    .from(journal)
    .where(like(journal.kind, "sheets-%"))
    .all()
    .map(({ kind, facts }) => [kind, (JSON.parse(facts) as { readonly pages: number }).pages]);

describe("sheets of a sealed revision", () => {
  it("are read from what was signed, with the control code of the signed content", async () => {
    const laptop = await judged();
    const sealed = await laptop.core.must("submission/seal", { bundle: written.bundle });
    const made = await preview(laptop);
    expect(made).toMatchObject({
      sealed: { revision: 1, contentSha256: sealed.contentSha256 },
      fileName: "round-1-E01-评审表-r1.pdf",
      pages: 3,
    });
    const text = await textOf(await read(laptop, made));
    for (const said of [
      "李䶮",
      "㛃𬱖",
      "503080",
      "412061",
      "评语：很好",
      "弃评理由：材料不全",
      "回避（秘书处登记）理由：同单位",
      "第1次封存",
      `核对码${controlCode(sealed.contentSha256)}`,
      sealed.contentSha256,
    ])
      expect(text).toContain(said);
    expect(text).not.toContain("草稿");
  });

  it("are the same bytes at every print, whatever the time", async () => {
    const laptop = await judged();
    await laptop.core.must("submission/seal", { bundle: written.bundle });
    const first = await read(laptop, await preview(laptop));
    expect((await read(laptop, await preview(laptop))).equals(first)).toBe(true);
  });

  it("carry the same control code after the file was sealed to another recipient", async () => {
    const laptop = await judged();
    await laptop.core.must("submission/seal", { bundle: written.bundle });
    const before = await read(laptop, await preview(laptop));
    laptop.core.world.databases
      .expert()
      .update(submission)
      .set({ sha256: "0".repeat(64), bytes: Buffer.from("sealed once more") })
      .where(eq(submission.revision, 1))
      .run();
    expect((await read(laptop, await preview(laptop))).equals(before)).toBe(true);
  });

  it("are a draft again once the revision was reopened, and say the reason and the next revision when sealed again", async () => {
    const laptop = await judged();
    const { core } = laptop;
    const { bundle } = written;
    const first = await core.must("submission/seal", { bundle });
    await core.must("submission/reopen", { bundle, reason: "改正一处" });
    const draft = await preview(laptop);
    expect(draft).toMatchObject({ sealed: null, fileName: "round-1-E01-评审表-草稿.pdf" });
    const text = await textOf(await read(laptop, draft));
    expect(text).toContain("草稿DRAFT");
    expect(text).not.toContain(controlCode(first.contentSha256));
    await core.must("submission/seal", { bundle });
    const again = await textOf(await read(laptop, await preview(laptop)));
    expect(again).toContain("第2次封存");
    expect(again).toContain("改正一处");
  });
});

describe("sheets before sealing", () => {
  it("show what stands so far, and blank sheets before anything is scored", async () => {
    const laptop = await opened();
    const made = await preview(laptop, ["blank"]);
    expect(made).toMatchObject({
      sealed: null,
      fileName: "round-1-E01-空白评分表.pdf",
      undrawable: [
        { character: "𠮷", codePoint: "U+20BB7", field: "name" },
        { character: "𠮷", codePoint: "U+20BB7", field: "unit" },
      ],
    });
    const text = await textOf(await read(laptop, made));
    expect(text.split("□回避□弃评理由：").length - 1).toBe(3);
    expect(text).toContain("李䶮");
    await laptop.score(written.bundle, "c1", 50, 30);
    const draft = await textOf(await read(laptop, await preview(laptop, ["scores"])));
    expect(draft).toContain("503080");
    expect(draft).toContain("未评");
  });

  it("say TEST in a practice round, in the file's name too", async () => {
    const laptop = createSmallLaptop();
    await laptop.bring(practice);
    await laptop.open(practice.bundle, "E01");
    const made = await laptop.core.must("paper/preview", { bundle: practice.bundle, parts: ["scores"] });
    expect(made.fileName).toBe("round-2-E01-评审表-草稿-练习TEST.pdf");
  });
});

describe("printing and saving", () => {
  it("wait until the expert has read what cannot be drawn", async () => {
    const laptop = await opened("E02");
    const { core } = laptop;
    const { bundle } = written;
    const made = await preview(laptop);
    expect(made.undrawable.map(({ candidate, codePoint }) => [candidate?.number, candidate?.name, codePoint])).toEqual([
      [3, "𠮷田", "U+20BB7"],
      [3, "𠮷田", "U+20BB7"],
    ]);
    const target = core.world.grants.grant(tempFolder());
    const asked = { bundle, preview: made.preview };
    const refusal = { ok: false, error: { kind: "paper/undrawable", facts: { count: 2, characters: "𠮷" } } };
    expect(await core.call("paper/print", { ...asked, byHand: false })).toEqual(refusal);
    expect(await core.call("paper/save", { ...asked, byHand: false, target })).toEqual(refusal);
    expect(notes(laptop)).toEqual([]);
    expect(await core.must("paper/print", { ...asked, byHand: true })).toEqual({ pages: made.pages });
    expect(notes(laptop)).toEqual([["sheets-printed", made.pages]]);
  });

  it("are noted in the journal, and the saved file is what was looked at", async () => {
    const laptop = await opened();
    const { core } = laptop;
    const made = await preview(laptop, ["pledge"]);
    const out = tempFolder();
    const asked = { bundle: written.bundle, preview: made.preview, byHand: true };
    const { path } = await core.must("paper/save", { ...asked, target: core.world.grants.grant(out) });
    expect(path).toBe(join(out, "round-1-E01-评审表-草稿.pdf"));
    expect(readFileSync(path).equals(await read(laptop, made))).toBe(true);
    expect(notes(laptop)).toEqual([["sheets-saved", made.pages]]);
  });

  it("say that a folder cannot be written to, and note nothing", async () => {
    const laptop = await opened();
    const { core } = laptop;
    const made = await preview(laptop, ["pledge"]);
    const target = core.world.grants.grant(join(tempFolder(), "gone"));
    const answer = await core.call("paper/save", {
      bundle: written.bundle,
      preview: made.preview,
      byHand: true,
      target,
    });
    expect(answer).toMatchObject({ ok: false, error: { kind: "file/unwritable" } });
    expect(notes(laptop)).toEqual([]);
  });

  it("take only the newest preview, and nothing once the desk is locked", async () => {
    const laptop = await opened();
    const { core } = laptop;
    const { bundle } = written;
    const old = await preview(laptop, ["pledge"]);
    const made = await preview(laptop, ["pledge"]);
    const gone = { ok: false, error: { kind: "paper/preview-gone" } };
    expect(await core.call("paper/print", { bundle, preview: old.preview, byHand: true })).toEqual(gone);
    await core.must("desk/lock", {});
    await expect(read(laptop, made)).rejects.toThrow("no preview");
    const locked = { ok: false, error: { kind: "expert/locked" } };
    expect(await core.call("paper/print", { bundle, preview: made.preview, byHand: true })).toEqual(locked);
    expect(await core.call("paper/preview", { bundle, parts: ["scores"] })).toEqual(locked);
    await laptop.activate(bundle, "E01");
    await expect(read(laptop, made)).rejects.toThrow("no preview");
  });
});

it("leaves no PDF in the data folder", async () => {
  const laptop = await judged();
  const made = await preview(laptop);
  await laptop.core.must("paper/print", { bundle: written.bundle, preview: made.preview, byHand: true });
  const names = readdirSync(laptop.core.folder, { recursive: true, encoding: "utf8" });
  expect(names.filter((name) => name.endsWith(".pdf"))).toEqual([]);
});
