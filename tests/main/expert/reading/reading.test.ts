import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { ScoreDocument } from "#shared/formats/score-file.ts";
import { MaterialId, type BundleId } from "#shared/ids.ts";
import { materialTrouble, pageNote } from "#shared/schema/expert.ts";
import { journal } from "#shared/schema/journal.ts";
import { createRecipient, openPss, type TestRecipient } from "#tests/support/open-pss.ts";
import { createSmallLaptop, of, type SmallLaptop } from "#tests/support/small-laptop.ts";
import { writeSmallBundle, type SmallBundle, type WrittenBundle } from "#tests/support/small-office.ts";
import { sharedTempFolder } from "#tests/support/temp-folder.ts";

const folder = sharedTempFolder();
let recipient: TestRecipient;
let v1: WrittenBundle;
let v2: WrittenBundle;

beforeAll(async () => {
  recipient = await createRecipient();
  const media = ["application/pdf", "image/jpeg"].map((mediaType) => ({
    mediaType,
    bytes: new Uint8Array(900).fill(3),
  }));
  const same: Omit<SmallBundle, "version"> = {
    candidates: ["c1", "c2"].map((id) => ({ id, name: `候选${id}`, media })),
    experts: [{ id: "E01", name: "张教授", slip: "E01" }],
    recipient: recipient.address,
  };
  v1 = await writeSmallBundle(folder, { ...same, version: 1 });
  v2 = await writeSmallBundle(folder, { ...same, version: 2 });
});

const form = MaterialId.parse("c1-0");
const photo = MaterialId.parse("c1-1");

async function opened(): Promise<SmallLaptop> {
  const laptop = createSmallLaptop();
  await laptop.bring(v1);
  await laptop.open(v1.bundle, "E01");
  return laptop;
}

const note = (text: string, handedIn = false, page: number | null = 2) => ({
  ...of(v1.bundle, "c1"),
  id: null,
  material: form,
  page,
  text,
  handedIn,
});

const rowsOf = ({ core }: SmallLaptop) => core.world.databases.expert().select().from(pageNote).all();

async function sealedDocument(laptop: SmallLaptop, bundle: BundleId): Promise<ScoreDocument> {
  const { core } = laptop;
  for (const id of ["c1", "c2"]) await laptop.score(bundle, id, 50, 30);
  await core.must("submission/seal", { bundle });
  const { path } = await core.must("submission/export", { bundle, target: core.world.grants.grant(core.folder) });
  return (await openPss(readFileSync(path), recipient)).document;
}

describe("a note on a page", () => {
  it("is read again as it was written, and lies sealed on the disk", async () => {
    const laptop = await opened();
    const { id, savedAtMs } = await laptop.core.must("reading/save-note", note("第二页的数字要核对"));
    expect(await laptop.core.must("reading/notes", of(v1.bundle, "c1"))).toEqual({
      notes: [{ id, material: form, page: 2, text: "第二页的数字要核对", handedIn: false, savedAtMs }],
    });
    const stored = JSON.stringify(rowsOf(laptop));
    expect(stored).not.toContain("数字");
    const facts = laptop.core.world.databases.expert().select().from(journal).all();
    expect(JSON.stringify(facts)).not.toContain("数字");
    expect(facts.at(-1)?.kind).toBe("note-saved");
  });

  it("is changed, and deleted for good", async () => {
    const laptop = await opened();
    const { id } = await laptop.core.must("reading/save-note", note("初稿"));
    await laptop.core.must("reading/save-note", { ...note("改过", true, null), id });
    const { notes } = await laptop.core.must("reading/notes", of(v1.bundle, "c1"));
    expect(notes.map(({ text, page, handedIn }) => ({ text, page, handedIn }))).toEqual([
      { text: "改过", page: null, handedIn: true },
    ]);
    await laptop.core.must("reading/delete-note", { ...of(v1.bundle, "c1"), id });
    expect(rowsOf(laptop)).toEqual([]);
    const again = await laptop.core.call("reading/delete-note", { ...of(v1.bundle, "c1"), id });
    expect(again).toMatchObject({ ok: false, error: { kind: "expert/note-unknown" } });
  });

  it("belongs to a material of its candidate", async () => {
    const laptop = await opened();
    const strange = { ...note("别处"), material: MaterialId.parse("c2-0") };
    const answer = await laptop.core.call("reading/save-note", strange);
    expect(answer).toMatchObject({ ok: false, error: { kind: "expert/material-unknown" } });
  });

  it("is closed with its candidate after a recusal, and open again when that is taken back", async () => {
    const laptop = await opened();
    await laptop.core.must("reading/save-note", note("看过"));
    const standing = { ...of(v1.bundle, "c1"), state: "recused", reason: "同事" } as const;
    await laptop.core.must("review/set-standing", standing);
    expect(await laptop.core.must("reading/notes", of(v1.bundle, "c1"))).toEqual({ notes: [] });
    const answer = await laptop.core.call("reading/save-note", note("再写"));
    expect(answer).toMatchObject({ ok: false, error: { kind: "expert/not-judging" } });
    await laptop.core.must("review/set-standing", { ...standing, state: "judging", reason: "" });
    expect((await laptop.core.must("reading/notes", of(v1.bundle, "c1"))).notes).toHaveLength(1);
  });

  it("goes over to a newer bundle, sealed anew", async () => {
    const laptop = await opened();
    await laptop.core.must("reading/save-note", note("带过去"));
    await laptop.core.must("desk/lock", {});
    await laptop.bring(v2);
    await laptop.activate(v2.bundle, "E01");
    const { notes } = await laptop.core.must("reading/notes", of(v2.bundle, "c1"));
    expect(notes.map(({ text, page }) => ({ text, page }))).toEqual([{ text: "带过去", page: 2 }]);
  });
});

describe("the score file", () => {
  it("holds only the notes that were marked, and each trouble once with its first reason", async () => {
    const laptop = await opened();
    await laptop.core.must("reading/save-note", note("只给自己"));
    await laptop.core.must("reading/save-note", note("请秘书处核对", true));
    for (const code of ["unreadable", "crashed"] as const)
      await laptop.core.must("reading/note-trouble", { bundle: v1.bundle, material: photo, code });
    expect(await laptop.core.must("reading/report", { bundle: v1.bundle })).toEqual({
      troubles: [{ candidate: "c1", material: "c1-1", code: "unreadable", name: "候选c1", title: "材料2" }],
      notesHandedIn: 1,
    });
    const document = await sealedDocument(laptop, v1.bundle);
    expect(document.troubles).toEqual([{ candidate: "c1", material: "c1-1", code: "unreadable" }]);
    expect(document.notes).toEqual([{ candidate: "c1", material: "c1-0", page: 2, text: "请秘书处核对" }]);
    expect(JSON.stringify(document)).not.toContain("只给自己");
    const late = await laptop.core.call("reading/save-note", note("封存之后"));
    expect(late).toMatchObject({ ok: false, error: { kind: "expert/sealed" } });
  });

  it("has neither part when there is nothing to say", async () => {
    const laptop = await opened();
    const document = await sealedDocument(laptop, v1.bundle);
    expect("troubles" in document || "notes" in document).toBe(false);
  });

  it("knows no trouble of a material that is not the expert's", async () => {
    const laptop = await opened();
    const material = MaterialId.parse("c9-0");
    const answer = await laptop.core.call("reading/note-trouble", { bundle: v1.bundle, material, code: "damaged" });
    expect(answer).toMatchObject({ ok: false, error: { kind: "expert/material-unknown" } });
  });
});

it("finishing the round leaves neither notes nor troubles", async () => {
  const laptop = await opened();
  await laptop.core.must("reading/save-note", note("会被清除"));
  await laptop.core.must("reading/note-trouble", { bundle: v1.bundle, material: photo, code: "damaged" });
  await laptop.core.must("desk/lock", {});
  await laptop.core.must("desk/finish", { bundle: v1.bundle, loseUnsealed: true });
  expect(rowsOf(laptop)).toEqual([]);
  expect(laptop.core.world.databases.expert().select().from(materialTrouble).all()).toEqual([]);
});

it("verdicts put each condition of the rules against what is declared", async () => {
  const laptop = await opened();
  const { verdicts } = await laptop.core.must("reading/verdicts", of(v1.bundle, "c1"));
  expect(verdicts.filter(({ verdict }) => verdict !== "judged").map(({ verdict }) => verdict)).toEqual(["missing"]);
});
