import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { controlCode } from "#shared/control-code.ts";
import type { SheetPart, SheetsPreview } from "#shared/ipc/paper-calls.ts";
import { submission } from "#shared/schema/expert.ts";
import { createRecipient } from "#tests/support/open-pss.ts";
import { previewSheets, readSheets } from "#tests/support/preview-sheets.ts";
import { readPdfPages } from "#tests/support/read-pdf-pages.ts";
import { createSmallLaptop, of, type SmallLaptop } from "#tests/support/small-laptop.ts";
import { writeSmallBundle, type WrittenBundle } from "#tests/support/small-office.ts";
import { sharedTempFolder } from "#tests/support/temp-folder.ts";

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
    experts: [{ id: "E01", name: "张教授", slip: "E01", recused: ["c3", "c5"] }],
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

async function opened(): Promise<SmallLaptop> {
  const laptop = createSmallLaptop();
  await laptop.bring(written);
  await laptop.open(written.bundle, "E01");
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

const preview = (laptop: SmallLaptop, parts: readonly SheetPart[] = sealedParts): Promise<SheetsPreview> =>
  previewSheets(laptop, written.bundle, parts);
const read = (laptop: SmallLaptop, made: SheetsPreview): Promise<Buffer> => readSheets(laptop, written.bundle, made);

const textOf = async (pdf: Uint8Array): Promise<string> => (await readPdfPages(pdf)).map(({ text }) => text).join("");

it("whoever asks again before the first preview is done gets the second, whichever is done first", async () => {
  const laptop = await judged();
  // All sheets take longer to make than the pledge alone.
  const [, second] = await Promise.all([
    preview(laptop, ["pledge", "summary", "scores", "blank"]),
    preview(laptop, ["pledge"]),
  ]);
  expect(await textOf(await read(laptop, second))).toContain("评审承诺书");
  await laptop.core.must("paper/print", { bundle: written.bundle, preview: second.preview, byHand: true });
});

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
      "第1次封存2023-12-01",
      "UTC+8",
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
