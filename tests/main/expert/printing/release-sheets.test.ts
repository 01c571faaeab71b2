import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { like } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { SheetPart, SheetsPreview } from "#shared/ipc/paper-calls.ts";
import { journal } from "#shared/schema/journal.ts";
import { createRecipient } from "#tests/support/open-pss.ts";
import { previewSheets, readSheets } from "#tests/support/preview-sheets.ts";
import { createSmallLaptop, type SmallLaptop } from "#tests/support/small-laptop.ts";
import { writeSmallBundle, type WrittenBundle } from "#tests/support/small-office.ts";
import { sharedTempFolder, tempFolder } from "#tests/support/temp-folder.ts";

const folder = sharedTempFolder();
let written: WrittenBundle;

beforeAll(async () => {
  const { address: recipient } = await createRecipient();
  written = await writeSmallBundle(folder, {
    version: 1,
    recipient,
    candidates: ["李䶮", "㛃𬱖", "𠮷田"].map((name, at) => ({ id: `c${at + 1}`, name })),
    experts: [{ id: "E01", name: "张教授", slip: "E01" }],
  });
});

async function opened(): Promise<SmallLaptop> {
  const laptop = createSmallLaptop();
  await laptop.bring(written);
  await laptop.open(written.bundle, "E01");
  return laptop;
}

const preview = (laptop: SmallLaptop, parts: readonly SheetPart[]): Promise<SheetsPreview> =>
  previewSheets(laptop, written.bundle, parts);
const read = (laptop: SmallLaptop, made: SheetsPreview): Promise<Buffer> => readSheets(laptop, written.bundle, made);

const notes = ({ core }: SmallLaptop): unknown[] =>
  core.world.databases
    .expert()
    .select({ kind: journal.kind, facts: journal.facts })
    .from(journal)
    .where(like(journal.kind, "sheets-%"))
    .all()
    .map(({ kind, facts }) => [kind, (JSON.parse(facts) as { readonly pages: number }).pages]);

describe("printing and saving", () => {
  it("wait until the expert has read what cannot be drawn", async () => {
    const laptop = await opened();
    const { core } = laptop;
    const { bundle } = written;
    const made = await preview(laptop, ["scores"]);
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
    expect(notes(laptop)).toEqual([["sheets-to-printer", made.pages]]);
    await core.must("paper/printed", { bundle: asked.bundle, preview: asked.preview });
    expect(notes(laptop)).toEqual([
      ["sheets-to-printer", made.pages],
      ["sheets-printed", made.pages],
    ]);
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
    const file = join(tempFolder(), "file");
    writeFileSync(file, "");
    const target = core.world.grants.grant(file);
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
  const laptop = await opened();
  const made = await preview(laptop, ["scores"]);
  await laptop.core.must("paper/print", { bundle: written.bundle, preview: made.preview, byHand: true });
  const names = readdirSync(laptop.core.folder, { recursive: true, encoding: "utf8" });
  expect(names.filter((name) => name.endsWith(".pdf"))).toEqual([]);
});
