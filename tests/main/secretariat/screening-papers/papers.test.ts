import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read, utils, type WorkBook } from "xlsx";
import type { CandidateId, RoundId, UnitId } from "#shared/ids.ts";
import { journal } from "#shared/schema/journal.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { readZipFacts } from "#main/parsers/read-docx.ts";
import {
  completeFiles,
  makeGoodFiles,
  volunteerHeads,
  volunteerRow,
  workbookOf,
  writeFiles,
} from "#tests/support/small-delivery.ts";
import { createTempCore, type TempCore } from "#tests/support/temp-core.ts";

const by = "王经办";
const contact = { name: "李联系", phone: "010-0000 1111", mail: "office@example.org" };
let core: TempCore;
let round: RoundId;
let ids: ReadonlyMap<string, CandidateId>;
let out: string;

beforeAll(async () => {
  core = createTempCore();
  ({ round } = await core.must("rounds/create", { preset: "cast-2023", practice: true, by }));
  const folder = join(core.folder, "来件");
  out = join(core.folder, "写出");
  for (const each of [folder, out]) mkdirSync(each);
  const rows = [
    volunteerRow("1", "无误"),
    volunteerRow("2", "缺表", "某学会").with(4, "全国学会"),
    volunteerRow("3", "未声明", "某学会").with(4, "全国学会").with(8, "/"),
    volunteerRow("4", "=1+1", "=某协会").with(4, "全国学会").with(6, ""),
    volunteerRow("5", "已定", "某学会").with(4, "全国学会").with(8, "/"),
  ];
  const good = await makeGoodFiles();
  writeFiles(folder, {
    ...completeFiles("1 无误", "无误", good),
    ...completeFiles("3 未声明", "未声明", good),
    ...completeFiles("4 =1+1", "=1+1", good),
    ...completeFiles("5 已定", "已定", good),
    "2 缺表/工作照/缺表2.jpg": good.photo,
    "推荐汇总表.xlsx": workbookOf({ 志愿者: [[...volunteerHeads], ...rows] }),
  });
  await core.must("intake/run", { round, delivery: core.world.grants.grant(folder), by });
  const list = await core.must("screening/list", { round });
  ids = new Map(list.rows.map(({ name, id }) => [name, id]));
  await decide("已定", "rejected", "单位已撤回");
  await decide("缺表", "correction", "推荐表的姓名与身份证件不一致");
});
afterAll(() => core.close());

const decide = (name: string, outcome: "admitted" | "correction" | "rejected", reason: string) =>
  core.must("screening/decide", { round, candidates: [ids.get(name)!], outcome, reason, by });
const unitOf = async (name: string): Promise<UnitId> =>
  (await core.must("screening-papers/corrections", { round })).units.find((unit) => unit.name === name)!.unit;
const writeNotices = async (units: readonly UnitId[], target = out) =>
  core.call("screening-papers/notices", {
    round,
    target: core.world.grants.grant(target),
    units: [...units],
    dueOn: "2023-12-08",
    contact,
    remark: "补正材料请用原邮箱发送。",
    by,
  });
const entriesOf = (kind: string) =>
  core.world.databases
    .round(round)!
    .select()
    .from(journal)
    .all()
    .filter((row) => row.kind === kind);

describe("asking units for corrections", () => {
  it("lists everything at once, and neither who is clean nor who is decided", async () => {
    const { units } = await core.must("screening-papers/corrections", { round });
    expect(units.map(({ name, candidates, asked }) => [name, candidates.map((one) => one.name), asked])).toEqual([
      ["某学会", ["缺表", "未声明"], 0],
      ["=某协会", ["=1+1"], 0],
    ]);
    const [lacking] = units[0]!.candidates;
    expect(lacking?.items.map(({ says }) => says.zh)).toEqual([
      "秘书处审核意见：推荐表的姓名与身份证件不一致",
      "缺少可编辑的推荐表（Word）。",
      "缺少盖章扫描的推荐表（PDF）。",
      "缺少证件照。",
      "工作照片 1 张，要求 3 至 5 张。",
    ]);
  });

  it("writes a notice to print and one to mail, and records who, when, to whom and the hash of each", async () => {
    const unit = await unitOf("某学会");
    const written = await writeNotices([unit]);
    if (!written.ok) throw new Error(written.error.kind);
    const { folder, files } = written.value;
    expect(basename(folder)).toBe(`练习补正通知-${round}-2023-12-01`);
    expect(readdirSync(folder)).toEqual(["001 某学会 补正通知.docx", "001 某学会 补正通知.txt"]);
    const { text = "", hasMacro } = await readZipFacts(files[0]!);
    expect(hasMacro).toBe(false);
    expect(text.split("\n")).toEqual([
      "【练习】关于补正2023年度科技志愿服务先进典型推选宣传活动推荐材料的通知",
      "某学会：",
      "你单位报送的2023年度科技志愿服务先进典型推选宣传活动推荐材料已经初审，共有 6 处需要补正，现一次性告知如下。请于2023年12月8日（含当日）前一次补正完毕。",
      "一、2 缺表（最美科技志愿者）",
      "秘书处审核意见：推荐表的姓名与身份证件不一致",
      "请补正：按审核意见补正（2023年12月8日前）",
      ...expectedItem("缺少可编辑的推荐表（Word）。", "志愿者!B3", "补报可编辑的推荐表（Word）1 份"),
      ...expectedItem("缺少盖章扫描的推荐表（PDF）。", "志愿者!B3", "补报加盖公章的推荐表扫描件（PDF）1 份"),
      ...expectedItem("缺少证件照。", "志愿者!B3", "补报小2寸免冠正面彩色证件照（JPG）1 张"),
      ...expectedItem("工作照片 1 张，要求 3 至 5 张。", "志愿者!B3", "补足反映事迹的工作照片"),
      "二、3 未声明（最美科技志愿者）",
      ...expectedItem(
        "没有“不涉密”声明，不能放入评审包。",
        "志愿者!B4",
        "由你单位审核并书面声明报送材料不涉密；涉密的不得报送",
      ),
      "补正材料请注明推选对象的序号和名称，按原报送方式一次报齐。涉密材料按保密规定办理，不得通过本渠道报送。",
      "补正材料请用原邮箱发送。",
      "联系人：李联系　电话：010-0000 1111　电子邮箱：office@example.org",
      "中国科协农村专业技术服务中心",
      "（印章）　2023年12月1日",
    ]);
    const mail = readFileSync(join(folder, "001 某学会 补正通知.txt"));
    expect(mail.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(mail.toString("utf8")).toContain("\r\n1. 秘书处审核意见：推荐表的姓名与身份证件不一致\r\n   请补正：");
    const [entry] = entriesOf("screening-papers/notices-written");
    expect(entry?.actor).toBe(by);
    expect(JSON.parse(entry?.facts ?? "")).toEqual({
      dueOn: "2023-12-08",
      units: [{ unit, items: 6, docx: sha256Hex(readFileSync(files[0]!)), txt: sha256Hex(mail) }],
    });
    const { units } = await core.must("screening-papers/corrections", { round });
    expect(units.map(({ asked, lastAskedBy }) => [asked, lastAskedBy])).toEqual([
      [1, by],
      [0, null],
    ]);
  });

  it("writes a second time beside the first, and takes forbidden signs out of file names only", async () => {
    const written = await writeNotices([await unitOf("某学会"), await unitOf("=某协会")]);
    if (!written.ok) throw new Error(written.error.kind);
    expect(basename(written.value.folder)).toBe(`练习补正通知-${round}-2023-12-01-2`);
    expect(readdirSync(written.value.folder)).toHaveLength(4);
  });

  it("refuses a round where the chosen units have nothing to correct, and a folder that is none", async () => {
    expect(await writeNotices(["nobody" as UnitId])).toEqual({
      ok: false,
      error: { kind: "screening-papers/nothing-to-correct", facts: { count: 1 } },
    });
    const file = join(core.folder, "一个文件");
    writeFileSync(file, "");
    const before = entriesOf("screening-papers/notices-written").length;
    expect(await writeNotices([await unitOf("某学会")], file)).toMatchObject({ error: { kind: "file/unwritable" } });
    expect(entriesOf("screening-papers/notices-written")).toHaveLength(before);
  });
});

/** One thing to correct, as it stands in the notice. */
const expectedItem = (says: string, cells: string, asks: string): readonly string[] => [
  says,
  `位置：推荐汇总表.xlsx/${cells}`,
  "依据：通知要点 §6",
  `请补正：${asks}（2023年12月8日前）`,
];

describe("the report of the preliminary check", () => {
  let book: WorkBook;
  let path: string;
  const rowsOf = (name: string): unknown[][] =>
    utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1, defval: null });

  beforeAll(async () => {
    await decide("未声明", "correction", "请补声明");
    await decide("=1+1", "admitted", "电话核实：属青山队");
    ({ path } = await core.must("screening-papers/report", { round, target: core.world.grants.grant(out), by }));
    book = read(readFileSync(path), { cellFormula: true });
  });

  it("has the summary, a sheet a category, the findings, the exceptions, the units and the counts", () => {
    expect(book.SheetNames).toEqual([
      "汇总",
      "1 最美科技志愿者",
      "2 最佳科技志愿服务组织",
      "3 最佳科技志愿服务项目",
      "4 最美科技志愿服务社区",
      "问题清单",
      "例外与理由",
      "核定记录",
      "单位",
      "统计 单位类型",
      "统计 地区",
      "统计 常见问题",
      "统计 材料",
    ]);
    expect(rowsOf("汇总").slice(9, 11)).toEqual([
      ["类别", "推荐", "合格", "补正", "不合格", "待定"],
      ["最美科技志愿者", 5, 1, 2, 1, 1],
    ]);
  });

  it("says of every candidate each condition as declared and checked, and who decided what, why and when", () => {
    const [head = [], ...rows] = rowsOf("1 最美科技志愿者");
    const cellOf = (name: string, column: string): unknown =>
      rows.find((row) => row[1] === name)?.[head.findIndex((text) => String(text).startsWith(column))];
    expect(cellOf("无误", "V2")).toBe("是\n→ 符合");
    expect(cellOf("无误", "V1")).toBe("→ 由人判断");
    expect(cellOf("无误", "材料")).toBe("推荐表 Word 1\n推荐表 PDF 1\n证件照 1\n工作照片 3");
    expect(cellOf("无误", "结论")).toBe("待定");
    expect(cellOf("已定", "结论")).toBe("不合格");
    expect(cellOf("已定", "理由")).toBe("单位已撤回");
    expect(cellOf("已定", "决定人")).toBe(by);
    expect(cellOf("已定", "决定时间")).toMatch(/^2023-12-01 09:\d\d:\d\d$/);
  });

  it("keeps exceptions with what stood against the candidate then", () => {
    const exception = rowsOf("例外与理由").find((row) => row[1] === "=1+1");
    expect(exception?.toSpliced(8, 1)).toEqual([
      ...["4", "=1+1", "最美科技志愿者", "=某协会", "例外合格", "没有写明所属组织"],
      ...["电话核实：属青山队", by, "现行"],
    ]);
    expect(exception?.[8]).toMatch(/^2023-12-01 09:/);
  });

  it("holds no formula, wraps its texts and is never written over", async () => {
    for (const sheet of Object.values(book.Sheets))
      for (const [at, cell] of Object.entries(sheet))
        if (!at.startsWith("!")) expect((cell as { f?: string }).f).toBeUndefined();
    const again = await core.must("screening-papers/report", { round, target: core.world.grants.grant(out), by });
    expect(basename(again.path)).toBe(`练习初审报告-${round}-2023-12-01-2.xlsx`);
    expect(entriesOf("screening-papers/report-written").map(({ facts }) => JSON.parse(facts) as unknown)).toEqual([
      { candidates: 5, sha256: sha256Hex(readFileSync(path)) },
      { candidates: 5, sha256: sha256Hex(readFileSync(again.path)) },
    ]);
  });
});
