import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { journal } from "#shared/schema/journal.ts";
import { openMaterial, readMaterial } from "#main/materials/open-material.ts";
import { createRecipient } from "#tests/support/open-pss.ts";
import { createSmallLaptop, of, type SmallLaptop } from "#tests/support/small-laptop.ts";
import { codeOf, writeSmallBundle, type WrittenBundle } from "#tests/support/small-office.ts";
import { sharedTempFolder } from "#tests/support/temp-folder.ts";

const picture = Buffer.concat([Buffer.alloc(500, 3), Buffer.from("图片里的文字"), Buffer.alloc(500, 4)]);
const folder = sharedTempFolder();
let written: WrittenBundle;

beforeAll(async () => {
  const { address } = await createRecipient();
  const media = [{ mediaType: "image/jpeg", bytes: picture }];
  written = await writeSmallBundle(folder, {
    version: 1,
    candidates: [
      { id: "c1", name: "欧阳青岚", summary: "在云岭守了三十年", media },
      { id: "c2", name: "司徒望山", media },
      { id: "c3", name: "端木知远", media },
    ],
    experts: [
      { id: "E01", name: "上官致和", slip: "E01", recused: ["c3"] },
      { id: "E02", name: "东方启明", slip: "E02", recused: ["c1"] },
    ],
    recipient: address,
  });
});

const url = (candidate: string): string => `mat://bundle/${written.bundle}/${written.material(candidate)}`;

/** E01 has used everything that can leave a trace. */
async function worked(): Promise<SmallLaptop> {
  const laptop = createSmallLaptop();
  const { core } = laptop;
  const { bundle } = written;
  await laptop.bring(written);
  await laptop.open(bundle, "E01");
  await laptop.score(bundle, "c1", 55, 35);
  await core.must("review/save-comment", { ...of(bundle, "c1"), comment: "评语甲乙丙丁" });
  await core.must("review/candidate", of(bundle, "c1"));
  await readMaterial(core.world, url("c1"), 0, picture.length - 1);
  await core.must("review/set-standing", { ...of(bundle, "c2"), state: "recused", reason: "曾为同门师兄弟" });
  await core.must("submission/seal", { bundle });
  await core.must("submission/reopen", { bundle, reason: "误将两份表格看混" });
  await core.must("submission/seal", { bundle });
  return laptop;
}

const filesBelow = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe("what is left on the laptop after the desk locked", () => {
  it("names nobody and says nothing that the expert wrote or read, in any file", async () => {
    const laptop = await worked();
    await laptop.core.must("desk/lock", {});
    const secrets = [
      ["a candidate's name", "欧阳青岚"],
      ["a name of a recusal", "司徒望山"],
      ["a name of a known recusal", "端木知远"],
      ["the expert's name", "上官致和"],
      ["a colleague's name", "东方启明"],
      ["a summary", "在云岭守了三十年"],
      ["a material", "图片里的文字"],
      ["a comment", "评语甲乙丙丁"],
      ["a reason of recusal", "曾为同门师兄弟"],
      ["a reason of reopening", "误将两份表格看混"],
      ["the code", codeOf("E01")],
      ["the code without dashes", codeOf("E01").replaceAll("-", "")],
    ] as const;
    const files = filesBelow(laptop.core.folder);
    expect(files.map((path) => path.replace(laptop.core.folder, ""))).toEqual(
      expect.arrayContaining(["/data/expert/expert.db", "/data/expert/expert.db-wal"]),
    );
    const found = files.flatMap((path) => {
      const bytes = readFileSync(path);
      return secrets.filter(([, text]) => bytes.includes(text)).map(([what]) => `${what} in ${path}`);
    });
    expect(found).toEqual([]);
  });

  it("gives nothing to whoever has no code", async () => {
    const laptop = await worked();
    const { core } = laptop;
    await core.must("desk/lock", {});
    const { bundle } = written;
    expect(await core.call("review/overview", { bundle })).toEqual({ ok: false, error: { kind: "expert/locked" } });
    expect(await core.call("submission/check", { bundle })).toEqual({ ok: false, error: { kind: "expert/locked" } });
    expect(await openMaterial(core.world, url("c1"))).toEqual({ kind: "refused", why: "unknown" });
    expect(JSON.stringify((await core.must("desk/list", {})).bundles)).not.toMatch(/上官|欧阳/);
  });

  it("has a journal of ids and numbers only", async () => {
    const laptop = await worked();
    const entries = laptop.core.world.databases.expert().select().from(journal).all();
    expect(entries.map(({ kind }) => kind)).toEqual([
      "bundle-imported",
      "seat-activated",
      "pledged",
      "score-saved",
      "score-saved",
      "comment-saved",
      "standing-set",
      "sealed",
      "reopened",
      "sealed",
    ]);
    // Nothing of the program's own facts is written in Chinese; what people write is.
    expect(entries.filter(({ facts, actor }) => /\p{Script=Han}/u.test(facts + actor))).toEqual([]);
  });

  it("overwrites the keys in memory", async () => {
    const laptop = await worked();
    const session = laptop.core.world.sessions.current()!;
    const keys = [session.deskKey, session.dataKey, session.signingSeed, ...session.contentKeys.values()];
    expect(keys.every((key) => key.some((byte) => byte !== 0))).toBe(true);
    await laptop.core.must("desk/lock", {});
    expect(keys.every((key) => key.every((byte) => byte === 0))).toBe(true);
    expect(JSON.stringify(session.envelope)).not.toMatch(/"key|deskKey/);
  });
});

describe("two experts on one laptop, one after the other", () => {
  it("never see each other's scores, comments, recusals and files", async () => {
    const laptop = await worked();
    const { core } = laptop;
    const { bundle } = written;
    const first = core.world.sessions.current()!;
    await laptop.open(bundle, "E02");
    expect(first.dataKey.every((byte) => byte === 0)).toBe(true);
    const overview = await core.must("review/overview", { bundle });
    expect(overview.seat).toMatchObject({ expert: "E02", name: "东方启明" });
    expect(overview.sealed).toBeNull();
    expect(overview.candidates.map(({ id, state, by, totalTenths }) => [id, state, by, totalTenths])).toEqual([
      ["c1", "recused", "secretariat", null],
      ["c2", "judging", "expert", null],
      ["c3", "judging", "expert", null],
    ]);
    expect(JSON.stringify(overview)).not.toMatch(/师兄弟|评语/);
    const second = await core.must("review/candidate", of(bundle, "c2"));
    expect(second).toMatchObject({ scores: {}, comment: "" });
    expect(await openMaterial(core.world, url("c1"))).toEqual({ kind: "refused", why: "unknown" });
    expect(await openMaterial(core.world, url("c3"))).toMatchObject({ kind: "sealed" });
    const target = core.world.grants.grant(core.folder);
    expect(await core.call("submission/export", { bundle, target })).toEqual({
      ok: false,
      error: { kind: "expert/not-sealed" },
    });
  });

  it("find their own work again", async () => {
    const laptop = await worked();
    const { core } = laptop;
    const { bundle } = written;
    await laptop.open(bundle, "E02");
    await laptop.score(bundle, "c3", 20, 10);
    await laptop.activate(bundle, "E01");
    const { candidates, sealed } = await core.must("review/overview", { bundle });
    expect(sealed).toMatchObject({ revision: 2 });
    expect(candidates.map(({ id, state, reason, totalTenths }) => [id, state, reason, totalTenths])).toEqual([
      ["c1", "judging", "", 900],
      ["c2", "recused", "曾为同门师兄弟", null],
      ["c3", "recused", "同单位", null],
    ]);
    expect((await core.must("review/candidate", of(bundle, "c1"))).comment).toBe("评语甲乙丙丁");
  });

  it("have no key to a candidate from whom the secretariat recused them, only a name in the list", async () => {
    const laptop = await worked();
    const { core } = laptop;
    const session = core.world.sessions.current()!;
    expect(session.contentKeys.has(written.material("c3"))).toBe(false);
    expect(session.candidates.has("c3" as never)).toBe(false);
    const closed = await core.must("review/candidate", of(written.bundle, "c3"));
    expect(closed.candidate).toMatchObject({ name: "端木知远", summary: "", materials: [] });
    expect(closed.standing).toMatchObject({ state: "recused", by: "secretariat", reason: "同单位" });
    await core.must("submission/reopen", { bundle: written.bundle, reason: "再看一遍" });
    const asked = { ...of(written.bundle, "c3"), state: "judging" as const, reason: "" };
    expect(await core.call("review/set-standing", asked)).toEqual({
      ok: false,
      error: { kind: "expert/recusal-fixed" },
    });
    const comment = { ...of(written.bundle, "c3"), comment: "好" };
    expect(await core.call("review/save-comment", comment)).toEqual({
      ok: false,
      error: { kind: "expert/not-judging" },
    });
  });
});
