import { describe, expect, it } from "vitest";
import type { Declared } from "#shared/domain/candidate.ts";
import type { TextLayout } from "#shared/domain/material.ts";
import {
  conditionEvidence,
  formDifferences,
  formMentions,
  labelledEvidence,
} from "#shared/eligibility/form-evidence.ts";
import { readField } from "#shared/intake/read-facts.ts";
import type { Condition, FieldId } from "#shared/rules/condition.ts";

const declare = (facts: Partial<Record<FieldId, string>>): Declared =>
  Object.fromEntries(
    Object.entries(facts).map(([field, raw]) => [field, { raw, at: "表!A1", ...readField(field as FieldId, raw) }]),
  );

/** A form of one table whose rows are pairs, and lines of text below it; the second page begins at 「第二页」. */
function formOf(pairs: readonly (readonly [string, string])[], ...lines: readonly string[]) {
  let text = "";
  const cells: TextLayout["cells"] = [];
  pairs.forEach((pair, row) => {
    pair.forEach((value, at) => {
      cells.push([text.length, text.length + value.length + 1, 1, row + 1, at + 1]);
      text += `${value}\n\t`;
    });
    text += "\n";
  });
  text += lines.join("\n");
  const page = text.indexOf("第二页");
  return { text, at: "1 某队/推荐表.docx", layout: { cells, pageStarts: page < 0 ? [] : [page] } };
}

const atLeast = (field: FieldId): Condition => ({
  id: "O7",
  kind: "hard",
  text: { zh: "活动", en: "Activities" },
  source: "§3 O7",
  test: { op: "at-least", field, threshold: 50 },
  points: [],
});

describe("what the Word form says", () => {
  it("of a declared number beside its label agrees where both can mean the same", () => {
    const form = formOf([
      ["开展活动场次", "约120场"],
      ["成立时间", "2018年5月"],
      ["有无不良记录", "无不良记录"],
      ["注册科技志愿者人数", "八十五人"],
    ]);
    const declared = declare({
      activities: "118",
      foundedOn: "2018-05-04",
      badRecord: "无",
      registeredVolunteers: "85",
    });
    expect(
      labelledEvidence(form, declared).map(({ field, found, standing, cell }) => [field, found, standing, cell]),
    ).toEqual([
      ["activities", "约120场", "agrees", { table: 1, row: 1, cell: 2 }],
      ["foundedOn", "2018年5月", "agrees", { table: 1, row: 2, cell: 2 }],
      ["badRecord", "无不良记录", "mentioned", { table: 1, row: 3, cell: 2 }],
      ["registeredVolunteers", "八十五人", "agrees", { table: 1, row: 4, cell: 2 }],
    ]);
  });

  it("otherwise than the workbook is a finding for a person, only of what a condition asks for", () => {
    const form = formOf([
      ["开展活动场次", "45"],
      ["常住人口", "300"],
    ]);
    const declared = declare({ activities: "60场", residents: "900" });
    expect(formDifferences(form, [atLeast("activities")], declared)).toEqual([
      {
        severity: "warning",
        code: "form-value-differs",
        at: "1 某队/推荐表.docx",
        source: "§3 O7",
        details: { head: "活动场次", declared: "60场", found: "45" },
      },
    ]);
  });

  it("in a sentence is quoted with its page, and never a difference: it may count something else", () => {
    const form = formOf([], "第一页的话。", "第二页：2021年举办科普讲座20场，三年来累计开展活动120余场；广受欢迎。");
    const declared = declare({ activities: "125" });
    expect(conditionEvidence(form, labelledEvidence(form, declared), atLeast("activities"), declared)).toEqual([
      {
        field: "activities",
        found: "120余",
        quote: "第二页：2021年举办科普讲座20场，三年来累计开展活动120余场",
        standing: "agrees",
        page: 2,
        cell: null,
      },
    ]);
    expect(formDifferences(form, [atLeast("activities")], declared)).toEqual([]);
  });

  it("under heads, after a colon and in a cell that tells a story is told apart", () => {
    const heads: TextLayout["cells"] = [
      [0, 7, 1, 1, 1],
      [8, 13, 1, 1, 2],
      [14, 17, 1, 2, 1],
      [18, 25, 1, 2, 2],
    ];
    const text = "开展活动场次\n\t成立时间\n\t88\n\t2019年1月\n\t\n常住人口：1200人\n";
    const form = { text, layout: { cells: heads, pageStarts: [] } };
    const declared = declare({ activities: "88", foundedOn: "2019-01-31", residents: "1200" });
    expect(
      labelledEvidence(form, declared).map(({ field, found, standing }) => `${field} ${found} ${standing}`),
    ).toEqual(["activities 88 agrees", "foundedOn 2019年1月 agrees", "residents 1200人 agrees"]);
  });

  it("of hours, star level and people reached is collected for what people judge", () => {
    const form = formOf([], "累计服务3600小时，被评为五星级志愿者。", "惠及群众2万余人。", "喜欢读书。");
    expect(formMentions(form).map(({ found, quote }) => [found, quote])).toEqual([
      ["3600", "累计服务3600小时，被评为五星级志愿者"],
      ["2万余", "惠及群众2万余人"],
    ]);
  });

  it("takes no time on a form that was made to", () => {
    const long = "志愿者".repeat(6000);
    const form = { text: long, layout: { cells: [], pageStarts: [] } };
    expect(conditionEvidence(form, [], atLeast("volunteers"), declare({ volunteers: "3" }))).toEqual([]);
  });
});
