import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { read, utils } from "xlsx";
import { by } from "#tests/support/intake-round.ts";
import { makeScreeningRound, type ScreeningRound } from "#tests/support/screening-round.ts";
import { hiddenTexts } from "#tests/support/sheet-room.ts";
import { volunteerRow, workbookOf } from "#tests/support/small-delivery.ts";
import { describeWithTools, runTool } from "#tests/support/with-tool.ts";

const title = "某省某市某区青山绿水街道人民家园社区“银发助农”科技志愿服务队";
const long = `${title}（原县农技站）`.repeat(3);
/** Names that a program would take for formulas, and names as long as real ones. */
const candidates = ["=1+1", "+86甲", "-2+3", "@乙", title];
const units = ["=SUM(A1:A9)协会", "+某学会", "-某联合会", "@某研究会", `${long}协会`];
const experts = ["=HYPERLINK(1)", "+专家", `${long}教授`];

let made: ScreeningRound;
let paths: readonly string[];

beforeAll(async () => {
  const rows = candidates.map((name, at) =>
    volunteerRow(String(at + 1), name, units[at])
      .with(4, "全国学会")
      .with(2, long)
      .with(6, at === 4 ? "" : "@青山队"),
  );
  made = await makeScreeningRound(rows);
  const { core, round, folder } = made;
  const grant = (name: string) => {
    const path = join(core.folder, name);
    mkdirSync(path, { recursive: true });
    return core.world.grants.grant(path);
  };
  const ids = (await core.must("screening/list", { round })).rows.map(({ id }) => id);
  const decide = (some: typeof ids, outcome: "admitted" | "correction", reason: string) =>
    core.must("screening/decide", { round, candidates: some, outcome, reason, by });
  await decide(ids.slice(0, 4), "admitted", `=已核实：${long}`);
  await decide(ids.slice(4), "correction", `-请补：${long}`);
  const heads = ["编号", "姓名", "工作单位", "职称", "专业领域", "评审类别"];
  const roster = experts.map((name, at) => [`E0${String(at + 1)}`, name, long, "教授", "农学", "全部"]);
  const rosterPath = join(folder, "..", "专家名单.xlsx");
  writeFileSync(rosterPath, workbookOf({ 专家: [heads, ...roster] }));
  await core.must("roster/import", { round, workbook: core.world.grants.grant(rosterPath), by });
  const passphrases = ["山高水长 2023"];
  await core.must("keys/create", { round, passphrases, by, witness: "" });
  await core.must("rules/freeze", { round, by, witness: "李核对" });
  const built = await core.must("bundles/build", { round, passphrases, target: grant("评审包"), by });
  const facts = { carrier: "=1号U盘", purpose: "@评审", handedOn: "2023-12-10", receiptOn: null, ended: null };
  await core.must("hand-outs/add", {
    round,
    experts: built.slips.map(({ expert }) => expert),
    facts: { ...facts, endedOn: null, note: `+${long}` },
    by,
  });
  const register = await core.must("hand-outs/export", { round, target: grant("发放表"), by });
  const report = await core.must("screening-papers/report", { round, target: grant("报告"), by });
  const all = [report.path, built.report, ...built.slipsFiles, ...register.files];
  paths = all.filter((path) => path.endsWith(".xlsx"));
});
afterAll(() => made.core.close());

it("hides no text in a column or a row", async () => {
  expect(paths).toHaveLength(4);
  for (const path of paths)
    expect({ file: basename(path), hidden: await hiddenTexts(readFileSync(path)) }).toEqual({
      file: basename(path),
      hidden: [],
    });
});

describeWithTools("every list, opened by LibreOffice", ["soffice"], () => {
  it("has each sheet with every value whole, and no cell is a formula", () => {
    const out = join(made.core.folder, "csv");
    // Comma, quotes, UTF-8; cells as they are shown; every sheet into a file of its own.
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    const profile = `-env:UserInstallation=${pathToFileURL(join(made.core.folder, "profile")).href}`;
    const { code, text } = runTool(
      "soffice",
      [profile, "--headless", "--convert-to", filter, "--outdir", out, ...paths],
      made.core.folder,
    );
    expect(code, text).toBe(0);
    let sheets = 0;
    for (const path of paths) {
      const book = read(readFileSync(path), { cellFormula: true });
      for (const name of book.SheetNames) {
        const own = book.Sheets[name] ?? {};
        const ours = utils.sheet_to_json<string[]>(own, { header: 1, raw: true, defval: "" });
        const file = `${basename(path, ".xlsx")}-${name}.csv`;
        const theirs = readCsv(readFileSync(join(out, file), "utf8"));
        // A formula would show its value: «=1+1» would be 2.
        expect({ file, rows: theirs.map(trimmed) }).toEqual({ file, rows: ours.map(trimmed) });
        sheets += 1;
      }
    }
    expect(readdirSync(out)).toHaveLength(sheets);
    const whole = readdirSync(out).map((name) => readFileSync(join(out, name), "utf8"));
    for (const name of [...candidates, ...units, ...experts, "=1号U盘", "@评审", `+${long}`])
      expect(
        whole.some((each) => each.includes(name)),
        name,
      ).toBe(true);
  });
});

/** Cells as text, empty ones at the end left out. */
function trimmed(row: readonly unknown[]): string[] {
  const cells = row.map(String);
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}

/** Rows of a CSV text with quotes. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows.filter((row, at) => at < rows.length - 1 || row.some((cell) => cell !== ""));
}
