import { expect, test } from "vitest";
import { chineseDay, chineseOrdinal, correctionNotice, noticeMail } from "#shared/corrections/correction-notice.ts";
import { correctionsOf, countItems, type ConcernedFinding } from "#shared/corrections/corrections-of.ts";
import { CandidateId, UnitId } from "#shared/ids.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { makeNomination } from "#tests/support/make-nomination.ts";

const nominations = [
  makeNomination("volunteer", { id: "a", unit: "s", unitName: "某学会", number: "1", name: "甲" }),
  makeNomination("volunteer", { id: "b", unit: "s", unitName: "某学会", number: "2", name: "乙" }),
  makeNomination("project", { id: "c", unit: "p", unitName: "某省科协", number: "3", name: "丙" }),
];
const find = (
  code: ConcernedFinding["code"],
  candidate: string | null,
  severity: ConcernedFinding["severity"] = "error",
): ConcernedFinding => ({
  ...{ code, severity, at: "汇总表!B3", source: "通知要点 §6" },
  details: { unit: "某学会", fileName: "甲1.jpg", count: 2 },
  candidate: candidate === null ? null : CandidateId.parse(candidate),
  unit: candidate === null ? UnitId.parse("s") : null,
});
const corrections = (
  findings: readonly ConcernedFinding[],
  decisions: readonly [string, "admitted" | "correction" | "rejected", string][] = [],
) =>
  correctionsOf({
    nominations,
    categories: cast2023.categories,
    findings,
    decisions: new Map(decisions.map(([id, outcome, reason]) => [CandidateId.parse(id), { outcome, reason }])),
  });

test("only what a unit can do something about is asked: no remark, no secret, nothing that the secretariat decides", () => {
  const units = corrections([
    find("form-word-missing", "a"),
    find("photo-name", "a", "remark"),
    find("secrecy-word-in-name", "a"),
    find("secrecy-declared", "a"),
    find("condition-number-too-low", "a"),
    find("former-winner", "a"),
    find("nominated-by-two-units", "a", "warning"),
  ]);
  expect(units).toHaveLength(1);
  expect(units[0]?.candidates[0]?.items).toEqual([
    {
      says: { zh: "缺少可编辑的推荐表（Word）。", en: "The editable recommendation form (Word) is missing." },
      at: "汇总表!B3",
      source: "通知要点 §6",
      asks: { zh: "补报可编辑的推荐表（Word）1 份。", en: "Send the editable form (Word)." },
    },
  ]);
});

test("who is admitted or rejected is not asked about; what a person asked for comes first", () => {
  const units = corrections(
    [find("form-pdf-missing", "a"), find("form-pdf-missing", "b"), find("form-pdf-missing", "c")],
    [
      ["a", "correction", "姓名写错"],
      ["b", "admitted", "已收到纸质件"],
      ["c", "rejected", "撤回"],
    ],
  );
  expect(units.map(({ name, candidates }) => [name, candidates.map((one) => one.name)])).toEqual([["某学会", ["甲"]]]);
  expect(units[0]?.candidates[0]?.items.map(({ says }) => says.zh)).toEqual([
    "秘书处审核意见：姓名写错",
    "缺少盖章扫描的推荐表（PDF）。",
  ]);
});

test("a quota is asked of the unit, not of a candidate", () => {
  const [unit] = corrections([find("quota-total-exceeded", null)]);
  expect(unit?.own.map(({ at, asks }) => [at, asks.zh])).toEqual([
    ["", "确定保留哪些推选对象，其余书面撤回，使推荐数不超过限额。"],
  ]);
  expect(unit === undefined ? 0 : countItems(unit)).toBe(1);
});

test("a mail says everything in one text", () => {
  const [unit] = corrections([find("quota-total-exceeded", null), find("form-pdf-missing", "b")]);
  if (unit === undefined) throw new Error("nothing to correct");
  const notice = correctionNotice(unit, {
    title: "推选活动",
    practice: false,
    secretariat: "秘书处",
    dueOn: "2023-12-08",
    writtenOn: "2023-12-01",
    contact: { name: "李联系", phone: "010", mail: "" },
    remark: "",
  });
  expect(noticeMail({ ...notice, blocks: notice.blocks.slice(1) })).toBe(
    [
      "关于补正推选活动推荐材料的通知",
      "",
      "某学会：",
      "你单位报送的推选活动推荐材料已经初审，共有 2 处需要补正，现一次性告知如下。请于2023年12月8日（含当日）前一次补正完毕。",
      "",
      "二、2 乙（最美科技志愿者）",
      "1. 缺少盖章扫描的推荐表（PDF）。",
      "   位置：汇总表!B3",
      "   依据：通知要点 §6",
      "   请补正：补报加盖公章的推荐表扫描件（PDF）1 份（2023年12月8日前）",
      "",
      "补正材料请注明推选对象的序号和名称，按原报送方式一次报齐。涉密材料按保密规定办理，不得通过本渠道报送。",
      "",
      "联系人：李联系　电话：010",
      "",
      "秘书处",
      "2023年12月1日",
      "",
    ].join("\n"),
  );
});

test("headings count in Chinese, days are written out", () => {
  expect([1, 10, 12, 20, 23, 99, 100].map(chineseOrdinal)).toEqual([
    "一",
    "十",
    "十二",
    "二十",
    "二十三",
    "九十九",
    "100",
  ]);
  expect(chineseDay("2023-01-05")).toBe("2023年1月5日");
});
