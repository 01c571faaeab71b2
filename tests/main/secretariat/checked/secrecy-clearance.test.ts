import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils } from "xlsx";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readZipFacts } from "#main/parsers/read-docx.ts";
import { checkSecrecy } from "#main/secretariat/bundles/open-secrecy.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { BundleId } from "#shared/ids.ts";
import { journal } from "#shared/schema/journal.ts";
import { bundle } from "#shared/schema/secretariat-review.ts";
import { plain, whenAllIsChecked } from "#tests/support/checked-anew.ts";
import { by, makeIntakeRound, type IntakeRound } from "#tests/support/intake-round.ts";
import { formerWinners, volunteerHeads, volunteerRow, workbookOf, writeFiles } from "#tests/support/small-delivery.ts";
import { wordForm } from "#tests/support/word-form.ts";

const witness = "李复核";
const basis = "试卷封面用语，经与推荐单位核对";
const place = "材料/1 李四/李四推荐表.docx";
let made: IntakeRound;
beforeEach(async () => {
  made = await makeIntakeRound();
});
afterEach(() => made.core.close());

async function deliver(form: string, more: Readonly<Record<string, Uint8Array>> = {}, row = volunteerRow("1", "李四")) {
  writeFiles(made.folder, {
    "推荐汇总表.xlsx": workbookOf({ 志愿者: [[...volunteerHeads], row] }),
    "往届入选名单.xlsx": formerWinners,
    [place]: await wordForm(form),
    ...more,
  });
  const { core, round, folder } = made;
  await core.must("intake/run", { round, delivery: core.world.grants.grant(folder), by });
}
const candidate = async () => (await made.core.must("screening/list", { round: made.round })).rows[0]!.id;
const said = async () =>
  (await made.core.must("screening/findings", { round: made.round }))
    .filter(({ code }) => code.startsWith("secrecy-"))
    .map(({ severity, code, at }) => `${severity} ${code} ${at}`);
const clear = async (mark: string, given: Record<string, unknown> = {}) =>
  made.core.call("secrecy/clear", {
    ...{ round: made.round, candidate: await candidate(), code: "secrecy-mark-in-text", at: place, mark },
    ...{ basis, judgement: "", confirmed: true, by, witness, ...given },
  });
const admit = async () =>
  made.core.call("screening/decide", {
    ...{ round: made.round, candidates: [await candidate()], outcome: "admitted", reason: "已核对", by },
  });

describe("a mark of secrecy that two people found to be none", () => {
  it("is said with who found it out, stops no longer, and is in the journal with its words and its content", async () => {
    await deliver("绝密\n推荐表");
    expect(await admit()).toMatchObject({ ok: false, error: { kind: "screening/secrecy-stop" } });
    expect(await clear("绝密")).toEqual({ ok: true, value: {} });
    expect(await said()).toEqual([`remark secrecy-cleared ${place}`]);
    const findings = await made.core.must("screening/findings", { round: made.round });
    expect(findings.find(({ code }) => code === "secrecy-cleared")?.details).toEqual({
      ...{ fileName: "李四推荐表.docx", mark: "绝密", basis, by, witness },
    });
    expect(plain(findings)).toEqual(whenAllIsChecked(made.core, made.round));
    expect(await admit()).toEqual({ ok: true, value: { decided: 1 } });
    const database = made.core.world.databases.round(made.round)!;
    const entry = database
      .select()
      .from(journal)
      .all()
      .find(({ kind }) => kind === "secrecy/cleared");
    expect(JSON.parse(entry?.facts ?? "")).toMatchObject({ at: place, mark: "绝密", basis, judgement: "", witness });
  });

  it("holds when the same delivery comes again, and stops again with another content or another word", async () => {
    await deliver("绝密\n推荐表");
    await clear("绝密");
    await deliver("绝密\n推荐表");
    expect(await said()).toEqual([`remark secrecy-cleared ${place}`]);
    await deliver("绝密\n推荐表，补充一句");
    expect(await said()).toEqual([`error secrecy-mark-in-text ${place}`]);
    await deliver("绝密\n密级：机密\n推荐表");
    await clear("绝密");
    expect(await clear("绝密")).toMatchObject({ ok: false, error: { kind: "secrecy/mark-gone" } });
    expect(await said()).toEqual([`error secrecy-mark-in-text ${place}`]);
  });

  it("is refused where the law's form asks for a paper, for one person, and for what the unit itself calls secret", async () => {
    await deliver("机密★1年\n推荐表");
    expect(await clear("机密★")).toMatchObject({ ok: false, error: { kind: "secrecy/judgement-needed" } });
    const judgement = "某保鉴〔2023〕7号，11月20日";
    expect(await clear("机密★", { judgement, witness: ` ${by} ` })).toMatchObject({
      error: { kind: "secrecy/same-person" },
    });
    expect(await clear("机密★", { judgement, confirmed: false })).toMatchObject({ error: { kind: "call/bad-input" } });
    expect(await clear("机密★", { judgement })).toMatchObject({ ok: true });
    await deliver("机密★1年\n推荐表", {}, volunteerRow("1", "李四").with(8, "涉密"));
    expect(await said()).toContain(`remark secrecy-cleared ${place}`);
    expect(await said()).toContain("error secrecy-declared 推荐汇总表.xlsx/志愿者!B2");
    await deliver("绝密\n推荐表", {}, volunteerRow("1", "李四").with(8, "涉密"));
    expect(await clear("绝密")).toMatchObject({ ok: false, error: { kind: "secrecy/declared-secret" } });
  });

  it("in a file's name is none for that name only", async () => {
    const file = await wordForm("说明");
    const at = "材料/1 李四/宇宙的秘密.docx";
    await deliver("推荐表", { [at]: file });
    const named = { code: "secrecy-word-in-name", at };
    expect(await clear("秘密", named)).toMatchObject({ ok: true });
    expect(await said()).toEqual([`remark secrecy-cleared ${at}`]);
    const renamed = "材料/1 李四/国家秘密.docx";
    await deliver("推荐表", { [renamed]: file });
    expect(await said()).toContain(`error secrecy-word-in-name ${renamed}`);
  });

  it("stands in the report, and in the note with which the rest is handed over", async () => {
    const other = "材料/1 李四/附件.docx";
    await deliver("绝密\n推荐表", { [other]: await wordForm("机密★3年") });
    await clear("绝密");
    const out = join(made.core.folder, "写出");
    mkdirSync(out);
    const target = made.core.world.grants.grant(out);
    const { path } = await made.core.must("screening-papers/report", { round: made.round, target, by });
    const sheet = read(readFileSync(path)).Sheets["核定记录"];
    const [, row = []] = utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1 });
    expect(row.slice(0, 6)).toEqual(["核定不涉密", "1", "李四", "某省科协", "绝密", place]);
    expect([row[7], row[8], row[9], row[11]]).toEqual([basis, by, witness, "现行"]);
    const note = await made.core.must("secrecy/hand-over", {
      ...{ round: made.round, candidate: await candidate(), target: made.core.world.grants.grant(out), by },
    });
    const { text = "" } = await readZipFacts(note.path);
    expect(text).toContain("机密★");
    expect(text).toContain(`${basis}（经办 ${by}，复核 ${witness}）`);
  });

  it("keeps an admitted candidate out of every bundle once its record is revoked", async () => {
    await deliver("绝密\n推荐表");
    await clear("绝密");
    await admit();
    const check = () => {
      const opened = openRound(made.core.world, made.round);
      return opened.ok ? checkSecrecy(opened.value) : opened;
    };
    expect(check()).toEqual({ ok: true, value: undefined });
    await made.core.must("secrecy/revoke", { round: made.round, clearance: 1, reason: "有疑问", by });
    expect(check()).toMatchObject({
      ok: false,
      error: { kind: "bundle/secrecy-open", facts: { count: 1, name: "李四" } },
    });
  });

  it("can be revoked with a reason until a bundle is built, and who did it stays on record", async () => {
    await deliver("绝密\n推荐表");
    await clear("绝密");
    const { round } = made;
    const revoke = { round, clearance: 1, reason: "推荐单位来函更正", by: "王经办" };
    expect(await made.core.call("secrecy/revoke", revoke)).toEqual({ ok: true, value: {} });
    expect(await said()).toEqual([`error secrecy-mark-in-text ${place}`]);
    expect(await made.core.call("secrecy/revoke", revoke)).toMatchObject({ error: { kind: "secrecy/clearance-gone" } });
    const whose = { round, candidate: await candidate() };
    expect(await made.core.must("secrecy/clearances", whose)).toMatchObject({
      clearances: [{ mark: "绝密", recordedBy: by, witness, revoked: { by: "王经办", reason: "推荐单位来函更正" } }],
      mayRevoke: true,
    });
    await clear("绝密");
    const counts = { candidates: 1, files: 1, bytes: 1, volumes: 1 };
    const built = { id: BundleId.parse("b1"), version: 1, builtAtMs: 1, hash: "", ruleHash: "", keyId: "", folder: "" };
    const database = made.core.world.databases.round(round)!;
    database
      .insert(bundle)
      .values({ ...built, ...counts })
      .run();
    expect(await made.core.call("secrecy/revoke", { ...revoke, clearance: 2 })).toMatchObject({
      error: { kind: "secrecy/bundle-built" },
    });
  });
});
