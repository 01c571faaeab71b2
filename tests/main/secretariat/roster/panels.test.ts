import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { read, utils } from "xlsx";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { buildBundle } from "#main/secretariat/bundles/build-bundle.ts";
import { handOutHandlers } from "#main/secretariat/hand-outs/handlers.ts";
import { rosterHandlers } from "#main/secretariat/roster/handlers.ts";
import { CandidateId, CategoryId, ExpertId } from "#shared/ids.ts";
import type { Input, Output } from "#shared/ipc/api.ts";
import { knownRecusal } from "#shared/schema/secretariat.ts";
import { by, makeBundleRound, passphrase, type BundleRound } from "#tests/support/bundle-round.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const [volunteer, project] = ["volunteer", "project"].map((id) => CategoryId.parse(id));
const [e01, e02] = ["E01", "E02"].map((id) => ExpertId.parse(id)) as [ExpertId, ExpertId];
const facts = { name: "孙专家", unit: "某省科学技术协会", title: "研究员", field: "科普" };

async function built(): Promise<BundleRound> {
  const made = await makeBundleRound(tempFolder());
  const input = { round: made.round, passphrases: [passphrase], target: made.targetGrant, by };
  const answer = await buildBundle(input, made.context);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return made;
}

const save = (made: BundleRound, input: Partial<Input<"roster/save">>) =>
  rosterHandlers["roster/save"](
    {
      round: made.round,
      deed: "add",
      id: null,
      facts: { ...facts, categories: [volunteer!] },
      reason: "",
      by,
      ...input,
    },
    made.context,
  );

async function list(made: BundleRound): Promise<Output<"roster/list">> {
  const answer = await rosterHandlers["roster/list"]({ round: made.round }, made.context);
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
}

async function conflicts(made: BundleRound): Promise<Output<"conflicts/list">> {
  const answer = await rosterHandlers["conflicts/list"]({ round: made.round }, made.context);
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
}

describe("changing panels", () => {
  it("numbers a new expert, moves one and keeps every change with who, when and why", async () => {
    const made = await makeBundleRound(tempFolder());
    expect(await save(made, {})).toEqual({ ok: true, value: { expert: "E03" } });
    expect(await save(made, {})).toMatchObject({ error: { kind: "roster/name-taken", facts: { expert: "E03" } } });
    const moved = { ...facts, categories: [project!] };
    await save(made, { deed: "change", id: ExpertId.parse("E03"), facts: moved, reason: "专业更合适" });
    const { experts, changes, findings } = await list(made);
    expect(experts.map(({ id, categories }) => [id, categories.length])).toEqual([
      ["E01", 4],
      ["E02", 4],
      ["E03", 1],
    ]);
    expect(
      changes.map(({ before, after, reason, changedBy }) => [before?.categories, after?.categories, reason, changedBy]),
    ).toEqual([
      [["volunteer"], ["project"], "专业更合适", by],
      [undefined, ["volunteer"], "", by],
    ]);
    expect(findings.map(({ code, details }) => [code, details["count"]])).toEqual([
      ["panel-too-small", 2],
      ["panel-too-small", 2],
      ["panel-small", 3],
      ["panel-too-small", 2],
    ]);
    expect(brokenJournalEntries(made.db)).toEqual([]);
  });

  it("wants a reason once a bundle is out, and keeps who holds a slip by name", async () => {
    const made = await built();
    expect(await save(made, {})).toMatchObject({ error: { kind: "roster/reason-missing" } });
    await save(made, { reason: "补充" });
    const remove = (expert: string) =>
      rosterHandlers["roster/remove"](
        { round: made.round, expert: ExpertId.parse(expert), reason: "因病", by },
        made.context,
      );
    expect(await remove("E03")).toEqual({ ok: true, value: {} });
    expect(await remove("E02")).toEqual({ ok: true, value: {} });
    expect(await remove("E02")).toMatchObject({ error: { kind: "roster/expert-unknown" } });
    const { experts, left } = await list(made);
    expect(experts.map(({ id }) => id)).toEqual(["E01"]);
    expect(left.map(({ id, name }) => [id, name])).toEqual([["E02", "钱专家"]]);
  });
});

describe("proposed conflicts", () => {
  it("are confirmed or dismissed by a person, and only confirmed ones become recusals", async () => {
    const made = await makeBundleRound(tempFolder());
    await save(made, { facts: { ...facts, categories: [volunteer!, project!] } });
    const { rows } = await conflicts(made);
    expect(
      rows.map((row) => [row.expert, row.candidate, row.grounds.map(({ ground }) => ground), row.decision?.verdict]),
    ).toEqual([
      ["E02", "c-1", [], "confirmed"],
      ["E03", "c-1", ["recommending-unit"], undefined],
      ["E03", "c-3", ["recommending-unit"], undefined],
    ]);
    const pair = (candidate: string, expert = "E03") => ({
      expert: ExpertId.parse(expert),
      candidate: CandidateId.parse(candidate),
    });
    const decide = (candidate: string, verdict: "confirmed" | "dismissed", reason = "", expert = "E03") =>
      rosterHandlers["conflicts/decide"](
        { round: made.round, pairs: [pair(candidate, expert)], verdict, reason, by },
        made.context,
      );
    expect(await decide("c-3", "dismissed")).toMatchObject({ error: { kind: "conflict/reason-missing" } });
    await decide("c-3", "dismissed", "已于 2019 年离职");
    await decide("c-1", "confirmed");
    expect(await decide("c-4", "confirmed", "", "E01")).toMatchObject({ error: { kind: "conflict/reason-missing" } });
    await decide("c-4", "confirmed", "师生关系", "E01");
    await decide("c-1", "dismissed", "查无此事", "E02");
    expect(made.db.select().from(knownRecusal).orderBy(knownRecusal.expert).all()).toEqual([
      { expert: "E01", candidate: "c-4", reason: "师生关系" },
      { expert: "E03", candidate: "c-1", reason: "推荐单位的人" },
    ]);
    const decided = (await conflicts(made)).rows.map((row) => [
      `${row.expert} ${row.candidate}`,
      row.decision?.verdict,
      row.decision?.decidedBy,
    ]);
    expect(decided).toEqual([
      ["E01 c-4", "confirmed", by],
      ["E02 c-1", "dismissed", by],
      ["E03 c-1", "confirmed", by],
      ["E03 c-3", "dismissed", by],
    ]);
  });

  it("are found by unit names that people recorded as one unit", async () => {
    const made = await makeBundleRound(tempFolder());
    expect((await conflicts(made)).rows).toHaveLength(1);
    const names = { name: "某大学", alias: "某县科协" };
    await rosterHandlers["conflicts/add-alias"]({ round: made.round, ...names, by }, made.context);
    const { rows, aliases } = await conflicts(made);
    expect(aliases.map(({ alias, addedBy }) => [alias, addedBy])).toEqual([["某县科协", by]]);
    expect(rows).toHaveLength(8);
    expect(rows[0]?.grounds).toEqual([
      { ground: "first-nominator", kinship: "alias", ofExpert: "某大学", ofCandidate: "某县科协" },
    ]);
  });
});

describe("the register of what went to whom", () => {
  const handed = {
    carrier: "U盘 {expert}",
    purpose: "本次推选的专家评审",
    handedOn: "2023-12-10",
    receiptOn: null,
    ended: null,
    endedOn: null,
    note: "=SUM(A1)",
  };

  it("has an entry for each expert, keeps earlier facts and is written as workbook and paper", async () => {
    const made = await built();
    const { round, context } = made;
    const none = await handOutHandlers["hand-outs/export"]({ round, target: made.targetGrant, by }, context);
    expect(none).toMatchObject({ error: { kind: "hand-out/empty" } });
    const added = await handOutHandlers["hand-outs/add"]({ round, experts: [e01, e02], facts: handed, by }, context);
    expect(added).toEqual({ ok: true, value: { added: 2 } });
    const back = { ...handed, carrier: "U盘 E02", receiptOn: "2023-12-10", ended: "returned" as const };
    const early = await handOutHandlers["hand-outs/change"](
      { round, entry: 2, facts: { ...back, endedOn: "2023-12-09" }, by },
      context,
    );
    expect(early).toMatchObject({ error: { kind: "hand-out/days-disordered" } });
    await handOutHandlers["hand-outs/change"](
      { round, entry: 2, facts: { ...back, endedOn: "2023-12-12" }, by },
      context,
    );
    const listed = await handOutHandlers["hand-outs/list"]({ round }, context);
    expect(
      listed.ok && listed.value.rows.map((row) => [row.entry, row.carrier, row.bundle, row.ended, row.changes]),
    ).toEqual([
      [1, "U盘 E01", "round-1-v1", null, 0],
      [2, "U盘 E02", "round-1-v1", "returned", 1],
    ]);
    const written = await handOutHandlers["hand-outs/export"]({ round, target: made.targetGrant, by }, context);
    if (!written.ok) throw new Error(written.error.kind);
    const [xlsx = "", pdf = ""] = written.value.files;
    const sheet = read(readFileSync(xlsx)).Sheets["评审材料发放登记表"]!;
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1 });
    expect(rows.slice(1).map((row) => [row[0], row[1], row[8], row[9]])).toEqual([
      [1, "E01 赵专家", "", "=SUM(A1)"],
      [2, "E02 钱专家", "已归还 2023-12-12", "=SUM(A1)"],
    ]);
    expect(sheet["J2"]).toMatchObject({ t: "s" });
    expect(sheet["J2"]).not.toHaveProperty("f");
    expect(readFileSync(pdf).subarray(0, 5).toString("latin1")).toBe("%PDF-");
  });
});
