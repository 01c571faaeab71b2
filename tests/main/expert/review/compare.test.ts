import { beforeAll, describe, expect, it } from "vitest";
import { CandidateId, CategoryId } from "#shared/ids.ts";
import { createRecipient } from "#tests/support/open-pss.ts";
import { createSmallLaptop, of, type SmallLaptop } from "#tests/support/small-laptop.ts";
import { writeSmallBundle, type WrittenBundle } from "#tests/support/small-office.ts";
import { sharedTempFolder } from "#tests/support/temp-folder.ts";

const folder = sharedTempFolder();
let written: WrittenBundle;
const media = [{ mediaType: "image/jpeg", bytes: new Uint8Array(300).fill(2) }];

beforeAll(async () => {
  written = await writeSmallBundle(folder, {
    version: 1,
    recipient: (await createRecipient()).address,
    candidates: ["c1", "c2", "c3", "c4"].map((id) => ({ id, name: `候选${id}`, media })),
    experts: [{ id: "E01", name: "张教授", slip: "E01", recused: ["c4"] }],
  });
});

async function opened(): Promise<SmallLaptop> {
  const laptop = createSmallLaptop();
  await laptop.bring(written);
  await laptop.open(written.bundle, "E01");
  await laptop.score(written.bundle, "c1", 50, 30);
  return laptop;
}

const ids = (...names: string[]): CandidateId[] => names.map((name) => CandidateId.parse(name));

describe("candidates side by side", () => {
  it("come with materials and own scores in the order asked for; a blank stays blank", async () => {
    const { core } = await opened();
    const { bundle } = written;
    const { candidates } = await core.must("review/compare", { bundle, candidates: ids("c2", "c1") });
    expect(candidates.map(({ candidate, scores }) => [candidate.name, candidate.materials.length, scores])).toEqual([
      ["候选c2", 1, {}],
      ["候选c1", 1, { devotion: 300, effect: 500 }],
    ]);
  });

  it("leave the desk where it was", async () => {
    const { core } = await opened();
    const { bundle } = written;
    await core.must("review/candidate", of(bundle, "c3"));
    await core.must("review/compare", { bundle, candidates: ids("c1", "c2") });
    expect((await core.must("review/overview", { bundle })).lastCandidate).toBe("c3");
  });

  it("are refused whole when one of them is recused, by the secretariat or by the expert", async () => {
    const { core } = await opened();
    const { bundle } = written;
    await core.must("review/set-standing", { ...of(bundle, "c2"), state: "recused", reason: "师生" });
    for (const [other, name] of [
      ["c4", "候选c4"],
      ["c2", "候选c2"],
    ] as const)
      expect(await core.call("review/compare", { bundle, candidates: ids("c1", other) })).toEqual({
        ok: false,
        error: { kind: "expert/compare-recused", facts: { name } },
      });
  });

  it("are refused when they are one and the same or nobody's", async () => {
    const { core } = await opened();
    const { bundle } = written;
    expect(await core.call("review/compare", { bundle, candidates: ids("c1", "c1") })).toEqual({
      ok: false,
      error: { kind: "expert/compare-unlike" },
    });
    expect(await core.call("review/compare", { bundle, candidates: ids("c1", "c9") })).toEqual({
      ok: false,
      error: { kind: "expert/not-assigned", facts: { candidate: "c9" } },
    });
  });

  it("are not shown before the pledge nor when the desk is locked", async () => {
    const laptop = createSmallLaptop();
    await laptop.bring(written);
    await laptop.activate(written.bundle, "E01");
    const input = { bundle: written.bundle, candidates: ids("c1", "c2") };
    expect(await laptop.core.call("review/compare", input)).toEqual({
      ok: false,
      error: { kind: "expert/pledge-first" },
    });
    await laptop.core.must("desk/lock", {});
    expect(await laptop.core.call("review/compare", input)).toEqual({ ok: false, error: { kind: "expert/locked" } });
  });
});

it("the own scores of a category leave out who is recused", async () => {
  const { core } = await opened();
  const { bundle } = written;
  await core.must("review/set-standing", { ...of(bundle, "c2"), state: "recused", reason: "师生" });
  const category = CategoryId.parse("volunteer");
  expect(await core.must("review/own-scores", { bundle, category })).toEqual({
    scores: { c1: { devotion: 300, effect: 500 }, c3: {} },
  });
});
