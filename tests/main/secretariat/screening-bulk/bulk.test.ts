import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CandidateId } from "#shared/ids.ts";
import type { Input } from "#shared/ipc/api.ts";
import { journal } from "#shared/schema/journal.ts";
import { by } from "#tests/support/intake-round.ts";
import { makeScreeningRound, type ScreeningRound } from "#tests/support/screening-round.ts";
import { volunteerRow } from "#tests/support/small-delivery.ts";

const rows = [
  volunteerRow("1", "甲"),
  volunteerRow("2", "乙"),
  volunteerRow("3", "往昔"),
  volunteerRow("4", "未声明").with(8, "/"),
];
let made: ScreeningRound;
let ids: ReadonlyMap<CandidateId, string>;
beforeAll(async () => {
  made = await makeScreeningRound(rows);
  const list = await made.core.must("screening/list", { round: made.round });
  ids = new Map(list.rows.map(({ id, name }) => [id, name]));
});
afterAll(() => made.core.close());

const named = (id: CandidateId): string => ids.get(id) ?? id;
const all = (outcome: Input<"screening/bulk-preview">["outcome"], redecide = false) => ({
  round: made.round,
  candidates: [...ids.keys()],
  outcome,
  redecide,
});
async function preview(wish: Input<"screening/bulk-preview">) {
  const { seen, needsReason, changes, leftOut } = await made.core.must("screening/bulk-preview", wish);
  return {
    seen,
    needsReason,
    changes: changes.map(({ candidate, before }) => [named(candidate), before]),
    leftOut: leftOut.map(({ candidate, why }) => [named(candidate), why]),
  };
}
const decisionsNow = async () =>
  Object.fromEntries(
    (await made.core.must("screening/list", { round: made.round })).rows.map(({ name, decision }) => [name, decision]),
  );
const entries = () =>
  made.core.world.databases
    .round(made.round)!
    .select()
    .from(journal)
    .all()
    .map(({ kind, facts }) => ({ kind, facts: JSON.parse(facts) as Record<string, unknown> }));

describe("deciding on many at once", () => {
  it("shows who would change and who not, records exactly that, and one entry each beside one for the whole", async () => {
    const wish = all("admitted");
    const seen = await preview(wish);
    expect(seen).toMatchObject({
      needsReason: false,
      changes: [
        ["甲", null],
        ["乙", null],
      ],
      leftOut: [
        ["往昔", "errors"],
        ["未声明", "secrecy"],
      ],
    });
    const before = entries().length;
    expect(await made.core.must("screening/bulk-decide", { ...wish, seen: seen.seen, reason: "", by })).toEqual({
      decided: 2,
    });
    expect(await decisionsNow()).toEqual({ 甲: "admitted", 乙: "admitted", 往昔: null, 未声明: null });
    expect(entries().slice(before)).toMatchObject([
      { kind: "screening/decided", facts: { outcome: "admitted", override: false } },
      { kind: "screening/decided" },
      { kind: "screening/bulk-decided", facts: { bulk: 1, outcome: "admitted", decided: 2, leftOut: 2 } },
    ]);
  });

  it("refuses to do what was not seen, what changes nobody, and what lacks its reason", async () => {
    const wish = all("correction");
    const { seen } = await preview(wish);
    expect(await made.core.call("screening/bulk-decide", { ...wish, seen, reason: "", by })).toMatchObject({
      error: { kind: "screening/reason-needed", facts: { count: 2 } },
    });
    const other = { ...all("correction", true), seen, reason: "请补声明", by };
    expect(await made.core.call("screening/bulk-decide", other)).toEqual({
      ok: false,
      error: { kind: "screening/preview-outdated" },
    });
    const nobody = all("admitted");
    const { seen: empty } = await preview(nobody);
    expect(await made.core.call("screening/bulk-decide", { ...nobody, seen: empty, reason: "", by })).toMatchObject({
      error: { kind: "screening/bulk-empty", facts: { count: 4 } },
    });
  });

  it("is taken back as a fact: what was in force before is in force again, and later decisions stay", async () => {
    const wish = all("rejected", true);
    const { seen, changes } = await preview(wish);
    expect(changes).toEqual([
      ["甲", "admitted"],
      ["乙", "admitted"],
      ["往昔", null],
      ["未声明", null],
    ]);
    await made.core.must("screening/bulk-decide", { ...wish, seen, reason: "误选", by });
    const later = [...ids].flatMap(([id, name]) => (name === "未声明" ? [id] : []));
    await made.core.must("screening/decide", {
      round: made.round,
      candidates: later,
      outcome: "correction",
      reason: "补声明",
      by,
    });
    const { bulks } = await made.core.must("screening/bulks", { round: made.round });
    expect(bulks.map(({ id, decided, inForce, undone }) => [id, decided, inForce, undone])).toEqual([
      [2, 4, 3, null],
      [1, 2, 0, null],
    ]);
    const undo = { round: made.round, bulk: 2, reason: "选错了一批", by };
    expect(await made.core.must("screening/bulk-undo", undo)).toEqual({ withdrawn: 3 });
    expect(await decisionsNow()).toEqual({ 甲: "admitted", 乙: "admitted", 往昔: null, 未声明: "correction" });
    expect(await made.core.call("screening/bulk-undo", undo)).toMatchObject({
      error: { kind: "screening/bulk-undone" },
    });
    const [newest] = (await made.core.must("screening/bulks", { round: made.round })).bulks;
    expect(newest?.undone).toMatchObject({ reason: "选错了一批", withdrawn: 3, undoneBy: by });
    const { decisions } = await made.core.must("screening/candidate", {
      round: made.round,
      candidate: await made.idOf("往昔"),
    });
    expect(decisions).toMatchObject([{ outcome: "rejected", reason: "误选", withdrawn: { by } }]);
  });

  it("knows neither strangers nor bulk decisions that never were", async () => {
    const stranger = { ...all("admitted"), candidates: ["c-foreign" as CandidateId] };
    expect(await made.core.call("screening/bulk-preview", stranger)).toMatchObject({
      error: { kind: "screening/candidate-not-found" },
    });
    expect(
      await made.core.call("screening/bulk-undo", { round: made.round, bulk: 99, reason: "无", by }),
    ).toMatchObject({ error: { kind: "screening/bulk-not-found" } });
  });

  it("does not touch whoever changed after the decision", async () => {
    await made.deliver(rows.with(0, volunteerRow("1", "甲").with(2, "另一个农技站")));
    expect((await preview(all("rejected", true))).leftOut).toEqual([["甲", "material-changed"]]);
  });
});

describe("saved filters", () => {
  it("are kept by name in the round, replaced by the same name, and forgotten when asked", async () => {
    const { core, round } = made;
    const choice = { category: null, unit: null, chosen: { decision: "undecided" }, query: "学会" };
    await core.must("screening/save-filter", { round, name: "待定的学会", choice, by });
    await core.must("screening/save-filter", { round, name: "待定的学会", choice: { ...choice, query: "协会" }, by });
    await core.must("screening/save-filter", { round, name: "另一个", choice, by });
    expect((await core.must("screening/filters", { round })).filters).toMatchObject([
      { name: "另一个", savedBy: by },
      { name: "待定的学会", choice: { query: "协会", chosen: { decision: "undecided" } } },
    ]);
    await core.must("screening/remove-filter", { round, name: "另一个", by });
    expect((await core.must("screening/filters", { round })).filters.map(({ name }) => name)).toEqual(["待定的学会"]);
  });
});
