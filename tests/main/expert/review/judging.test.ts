import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { CriterionId } from "#shared/ids.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { changesOf } from "#main/expert/review/read-history.ts";
import { createRecipient, openPss, type TestRecipient } from "#tests/support/open-pss.ts";
import { createSmallLaptop, of, type SmallLaptop } from "#tests/support/small-laptop.ts";
import { writeSmallBundle, type WrittenBundle } from "#tests/support/small-office.ts";
import { smallRules } from "#tests/support/small-rules.ts";
import { sharedTempFolder } from "#tests/support/temp-folder.ts";

const folder = sharedTempFolder();
const effect = CriterionId.parse("effect");
const devotion = CriterionId.parse("devotion");
let recipient: TestRecipient;
let written: WrittenBundle;

beforeAll(async () => {
  recipient = await createRecipient();
  const candidates = ["c1", "c2"].map((id) => ({ id, name: id }));
  const experts = [
    { id: "E01", name: "张教授", slip: "E01" },
    { id: "E02", name: "李研究员", slip: "E02", recused: ["c2"] },
  ];
  // Below 60 and above 90 points a form needs a comment.
  const rules = {
    ...smallRules,
    categories: smallRules.categories.map((category) => ({
      ...category,
      rubric: { ...category.rubric, commentRequired: { belowTenths: 600, aboveTenths: 900 } },
    })),
  };
  written = await writeSmallBundle(folder, { version: 1, recipient: recipient.address, candidates, experts, rules });
});

async function opened(slip = "E01"): Promise<SmallLaptop> {
  const laptop = createSmallLaptop();
  await laptop.bring(written);
  await laptop.open(written.bundle, slip);
  return laptop;
}

const at = (candidate: string) => of(written.bundle, candidate);

describe("a comment on one criterion", () => {
  it("is unreadable at rest, shown again after unlocking, and gone when it is emptied", async () => {
    const laptop = await opened();
    const { core } = laptop;
    await core.must("review/save-criterion-comment", { ...at("c1"), criterion: effect, comment: "成效有据，䶮 㛃 𬱖" });
    await core.must("review/save-criterion-comment", { ...at("c1"), criterion: devotion, comment: "先写再删" });
    await core.must("review/save-criterion-comment", { ...at("c1"), criterion: devotion, comment: "" });
    await core.must("desk/lock", {});
    for (const name of ["expert.db", "expert.db-wal"])
      expect(readFileSync(join(core.world.databases.expertFolder, name)).includes("成效有据")).toBe(false);
    await laptop.activate(written.bundle, "E01");
    const { criterionComments } = await core.must("review/candidate", at("c1"));
    expect(criterionComments).toEqual({ effect: "成效有据，䶮 㛃 𬱖" });
    expect(brokenJournalEntries(core.world.databases.expert())).toEqual([]);
  });

  it("goes into the score file, only where something was said", async () => {
    const laptop = await opened();
    const { core } = laptop;
    await laptop.score(written.bundle, "c1", 40, 30);
    await laptop.score(written.bundle, "c2", 40, 30);
    await core.must("review/save-criterion-comment", { ...at("c1"), criterion: effect, comment: "成效有据" });
    await core.must("review/save-criterion-comment", { ...at("c1"), criterion: devotion, comment: "坚持二十年" });
    await core.must("submission/seal", { bundle: written.bundle });
    const target = core.world.grants.grant(core.folder);
    const { path } = await core.must("submission/export", { bundle: written.bundle, target });
    const { document } = await openPss(readFileSync(path), recipient);
    expect(document.forms.map(({ criterionComments }) => criterionComments)).toEqual([
      [
        { criterion: "devotion", comment: "坚持二十年" },
        { criterion: "effect", comment: "成效有据" },
      ],
      undefined,
    ]);
  });

  it("is refused for a criterion that the rubric does not know and for a candidate who is not judged", async () => {
    const { core } = await opened("E02");
    const comment = "好";
    const unknown = { ...at("c1"), criterion: CriterionId.parse("beauty"), comment };
    expect(await core.call("review/save-criterion-comment", unknown)).toEqual({
      ok: false,
      error: { kind: "expert/criterion-unknown", facts: { criterion: "beauty" } },
    });
    const recused = { ...at("c2"), criterion: effect, comment };
    expect(await core.call("review/save-criterion-comment", recused)).toEqual({
      ok: false,
      error: { kind: "expert/not-judging" },
    });
    await core.must("review/set-standing", { ...at("c1"), state: "abstained", reason: "看不清" });
    expect(await core.call("review/save-criterion-comment", { ...at("c1"), criterion: effect, comment })).toEqual({
      ok: false,
      error: { kind: "expert/not-judging" },
    });
  });
});

describe("the «look again» mark", () => {
  it("has a reason that stays while the mark does, sealed at rest", async () => {
    const laptop = await opened();
    const { core } = laptop;
    const reasonOf = async (): Promise<readonly [boolean, string]> => {
      const { standing } = await core.must("review/candidate", at("c1"));
      return [standing.flagged, standing.flagReason];
    };
    await core.must("review/set-flag", { ...at("c1"), flagged: true, reason: "视频没有看完" });
    expect(await reasonOf()).toEqual([true, "视频没有看完"]);
    await core.must("review/set-flag", { ...at("c1"), flagged: true });
    expect(await reasonOf()).toEqual([true, "视频没有看完"]);
    const database = readFileSync(join(core.world.databases.expertFolder, "expert.db-wal"));
    expect(database.includes("视频没有看完")).toBe(false);
    await core.must("review/set-flag", { ...at("c1"), flagged: false });
    expect(await reasonOf()).toEqual([false, ""]);
    await core.must("review/set-flag", { ...at("c1"), flagged: true });
    expect(await reasonOf()).toEqual([true, ""]);
  });
});

describe("a comment that the rule file asks for", () => {
  it.each([
    ["59.5 points, just below", 30, 29.5, true],
    ["60 points, on the lower bound", 30, 30, false],
    ["90 points, on the upper bound", 50, 40, false],
    ["90.5 points, just above", 50.5, 40, true],
  ])("with %s", async (_what, effectPoints, devotionPoints, wanted) => {
    const laptop = await opened("E02");
    const { core } = laptop;
    await laptop.score(written.bundle, "c1", effectPoints, devotionPoints);
    const { missing } = await core.must("submission/check", { bundle: written.bundle });
    expect(missing).toEqual(wanted ? [{ candidate: "c1", name: "c1", criteria: [], comment: true }] : []);
  });

  it("keeps the form from being sealed until something is said", async () => {
    const laptop = await opened("E02");
    const { core } = laptop;
    await laptop.score(written.bundle, "c1", 60, 40);
    await core.must("review/save-comment", { ...at("c1"), comment: "  " });
    expect(await core.call("submission/seal", { bundle: written.bundle })).toEqual({
      ok: false,
      error: { kind: "expert/incomplete", facts: { candidates: 1 } },
    });
    await core.must("review/save-comment", { ...at("c1"), comment: "事迹突出" });
    expect(await core.must("submission/seal", { bundle: written.bundle })).toMatchObject({ revision: 1 });
  });
});

describe("the history of a candidate's scores", () => {
  it("tells every change from the journal, old and new, and nobody else's", async () => {
    const laptop = await opened();
    const { core } = laptop;
    const save = (candidate: string, criterion: CriterionId, tenths: number | null) =>
      core.must("review/save-score", { ...at(candidate), criterion, tenths });
    // Each reading of the clock is a second later, and each call reads it twice.
    await save("c1", effect, 400);
    await save("c2", effect, 10);
    await save("c1", devotion, 300);
    await save("c1", effect, 455);
    await save("c1", devotion, null);
    await core.must("desk/lock", {});
    await laptop.open(written.bundle, "E02");
    await save("c1", effect, 600);
    await laptop.activate(written.bundle, "E01");
    const { changes } = await core.must("review/history", at("c1"));
    expect(changes.map(({ criterion, beforeTenths, afterTenths }) => [criterion, beforeTenths, afterTenths])).toEqual([
      ["effect", null, 400],
      ["devotion", null, 300],
      ["effect", 400, 455],
      ["devotion", 300, null],
    ]);
    expect(changes.every(({ atMs }, position) => position === 0 || atMs > (changes[position - 1]?.atMs ?? 0))).toBe(
      true,
    );
  });

  it("leaves out what was typed over at once and what came back to the same", () => {
    const saved = (atMs: number, tenths: number | null) => ({ atMs, criterion: effect, tenths });
    expect(changesOf([saved(0, 10), saved(300, 180), saved(700, 185), saved(9000, 10), saved(9500, 185)])).toEqual([
      { atMs: 700, criterion: "effect", beforeTenths: null, afterTenths: 185 },
    ]);
  });
});

describe("the expert's own phrases", () => {
  it("are kept in order, changed in their place and deleted, sealed at rest and apart for each expert", async () => {
    const laptop = await opened();
    const { core } = laptop;
    const { bundle } = written;
    const { id } = await core.must("phrases/save", { bundle, text: "长期扎根基层" });
    const second = await core.must("phrases/save", { bundle, text: "示范作用明显" });
    await core.must("phrases/save", { bundle, id, text: "长期扎根乡村" });
    expect((await core.must("phrases/list", { bundle })).phrases).toEqual([
      { id, text: "长期扎根乡村" },
      { id: second.id, text: "示范作用明显" },
    ]);
    const database = readFileSync(join(core.world.databases.expertFolder, "expert.db-wal"));
    expect(database.includes("扎根")).toBe(false);
    await core.must("phrases/delete", { bundle, id });
    expect((await core.must("phrases/list", { bundle })).phrases).toEqual([{ id: second.id, text: "示范作用明显" }]);
    await laptop.open(bundle, "E02");
    expect((await core.must("phrases/list", { bundle })).phrases).toEqual([]);
  });
});
