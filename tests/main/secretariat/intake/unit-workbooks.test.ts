import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { makeGbkZip } from "#main/sample/gbk-zip.ts";
import { csvOf } from "#main/sample/unit-tables.ts";
import { eachIntake } from "#tests/support/each-intake.ts";
import {
  completeFiles,
  formerWinners,
  volunteerHeads,
  volunteerRow,
  workbookOf,
} from "#tests/support/small-delivery.ts";

const here = eachIntake();

type Row = readonly string[];
const heads = [...volunteerHeads, "类别"];
const row = (number: string, name: string, unit: string): Row => [...volunteerRow(number, name, unit), "科技志愿者"];
const book = (...rows: readonly Row[]): Uint8Array => workbookOf({ 志愿者: [heads, ...rows] });
const taken = async () =>
  (await here.core.must("screening/list", { round: here.round })).rows.map(({ number, name, unitName }) => [
    number,
    name,
    unitName,
  ]);

describe("a workbook of each unit", () => {
  it("is read at the top, in the units' folders and in archives, and finds the folders beside it", async () => {
    here.write({
      "往届入选名单.xlsx": formerWinners,
      "推荐汇总表.xlsx": book(row("1", "张三", "甲科协")),
      ...completeFiles("材料/1 张三", "张三", here.good),
      "乙科协/推荐汇总表.csv": csvOf([heads, row("1", "李四", "乙科协")], ",", "gb18030"),
      ...completeFiles("乙科协/1 李四", "李四", here.good),
      "丙科协.zip": makeGbkZip(
        Object.entries({
          "申报汇总表.et": book(row("1", "王五", "丙科协")),
          ...completeFiles("1 王五", "王五", here.good),
        }).map(([name, data]) => ({ name, data })),
      ),
    });
    expect(await here.take()).toMatchObject({ ok: true, value: { candidates: 3, units: 3, files: 18 } });
    expect(await taken()).toEqual([
      ["1", "张三", "甲科协"],
      ["1", "王五", "丙科协"],
      ["1", "李四", "乙科协"],
    ]);
    expect(await here.found()).toEqual(["remark archive-unpacked  丙科协.zip"]);
    const { rows } = await here.core.must("screening/list", { round: here.round });
    const details = await Promise.all(
      rows.map(({ id }) => here.core.must("screening/candidate", { round: here.round, candidate: id })),
    );
    expect(details.map(({ materials }) => materials.length)).toEqual([6, 6, 6]);
  });

  it("tells a row that two workbooks give, and takes it in once", async () => {
    const differs = row("1", "李四", "乙科协").with(7, "2023-11-08");
    here.write({
      "往届入选名单.xlsx": formerWinners,
      "推荐汇总表.xlsx": book(row("1", "张三", "甲科协"), row("2", "李四", "乙科协")),
      "甲科协/推荐汇总表.xlsx": book(row("1", "张 三", "甲科协")),
      "乙科协/推荐汇总表.csv": csvOf([heads, differs], ";", "utf8"),
      ...completeFiles("材料/1 张三", "张三", here.good),
      ...completeFiles("材料/2 李四", "李四", here.good),
    });
    expect(await here.take()).toMatchObject({ ok: true, value: { candidates: 2 } });
    expect(await here.found()).toEqual([
      "remark row-repeated 张三 甲科协/推荐汇总表.xlsx/志愿者!B2",
      "warning row-repeated-differs 李四 乙科协/推荐汇总表.csv/Sheet1!B2",
    ]);
  });

  it("that is broken or has no heads stops no other, and each is told with its file", async () => {
    here.write({
      "推荐汇总表.xlsx": book(row("1", "张三", "甲科协")),
      "乙科协/推荐汇总表.xlsx": "PK\u0003\u0004 broken",
      "丙科协/推荐汇总表.csv": csvOf(
        [
          ["序号", "对方", "推荐单位"],
          ["1", "李四", "丙科协"],
        ],
        "\t",
        "utf16le",
      ),
      "丁科协/往届入选名单.xlsx": workbookOf({ 表: [["桌子"]] }),
      ...completeFiles("材料/1 张三", "张三", here.good),
    });
    expect(await here.take()).toMatchObject({ ok: true, value: { candidates: 1 } });
    expect(await here.found()).toEqual([
      "error workbook-not-understood  丙科协/推荐汇总表.csv",
      "error workbook-unreadable  乙科协/推荐汇总表.xlsx",
      "warning former-winners-not-understood  丁科协/往届入选名单.xlsx",
    ]);
    const findings = await here.core.must("screening/findings", { round: here.round });
    expect(findings.find(({ code }) => code === "workbook-not-understood")?.details).toEqual({ heads: "姓名/名称" });
  });

  it("is a problem only when none can be read", async () => {
    here.write({ "乙科协/推荐汇总表.xlsx": "PK\u0003\u0004 broken", "1 张三/张三1.jpg": here.good.photo });
    expect(await here.take()).toMatchObject({
      ok: false,
      error: { kind: "intake/workbook-unreadable", facts: { name: "乙科协/推荐汇总表.xlsx" } },
    });
  });

  it("is not any list that lies in a candidate's folder", async () => {
    const members = workbookOf({
      名单: [
        ["序号", "姓名", "所在单位", "类别"],
        ["1", "路人", "某县", "科技志愿者"],
      ],
    });
    here.write({
      "往届入选名单.xlsx": formerWinners,
      "推荐汇总表.xlsx": book(row("1", "张三", "甲科协")),
      ...completeFiles("材料/1 张三", "张三", here.good),
      "材料/1 张三/队员名单.xlsx": members,
      "材料/1 张三/坏的.xlsx": "PK\u0003\u0004 broken",
    });
    expect(await here.take()).toMatchObject({ ok: true, value: { candidates: 1, files: 8 } });
    expect(await here.found()).toEqual([
      "remark file-not-asked 张三 材料/1 张三/坏的.xlsx",
      "remark file-not-asked 张三 材料/1 张三/队员名单.xlsx",
    ]);
  });

  it("may be a list of former winners; one given in two lists is told once", async () => {
    const list = iconv.encode("年度,类别,名称\r\n2021,最美科技志愿者,往昔\r\n2020,最美科技志愿者,张三\r\n", "gb18030");
    here.write({
      "往届入选名单.xlsx": formerWinners,
      "甲科协/附件2 历年入选名单.csv": list,
      "推荐汇总表.xlsx": book(row("1", "张三", "甲科协"), row("2", "往昔", "甲科协")),
      ...completeFiles("材料/1 张三", "张三", here.good),
      ...completeFiles("材料/2 往昔", "往昔", here.good),
    });
    await here.take();
    expect(await here.found()).toEqual([
      "error former-winner 张三 推荐汇总表.xlsx/志愿者!B2",
      "error former-winner 往昔 推荐汇总表.xlsx/志愿者!B3",
      "remark former-winners-repeated  甲科协/附件2 历年入选名单.csv",
    ]);
  });
});

describe("a unit written in two ways", () => {
  it("is pointed out, and counts as one with one quota once a person has recorded it", async () => {
    const society = (number: string, name: string, unit: string) => row(number, name, unit).with(4, "全国学会");
    const rows = [
      society("1", "张三", "望川省农村专业技术协会"),
      society("2", "李四", "望川省农村专业技术协会"),
      society("3", "王五", "望川省农技协"),
    ];
    here.write({ "往届入选名单.xlsx": formerWinners, "推荐汇总表.xlsx": book(...rows) });
    await here.take();
    const names = { round: here.round };
    const pair = { unit: "望川省农技协", other: "望川省农村专业技术协会" };
    expect(await here.core.must("units/names", names)).toEqual({ aliases: [], alike: [pair], apart: [] });
    const quota = async () => (await here.found()).filter((line) => line.includes("quota-"));
    expect(await quota()).toEqual([]);

    await here.core.must("conflicts/add-alias", { ...names, name: pair.other, alias: pair.unit, by: "王经办" });
    expect((await here.core.must("units/names", names)).alike).toEqual([]);
    const before = (await here.core.must("screening/list", names)).rows.map(({ id }) => id);
    expect(await here.take()).toMatchObject({ ok: true, value: { candidates: 3, units: 1 } });
    expect((await taken()).map(([, , unit]) => unit)).toEqual([pair.other, pair.other, pair.other]);
    expect((await here.core.must("screening/list", names)).rows.map(({ id }) => id)).toEqual(before);
    expect(await quota()).toEqual([`error quota-category-exceeded  ${pair.other}`]);
  });
});

describe("an archive that is not opened here", () => {
  it("is told in a folder and beside folders: what it holds was not taken in", async () => {
    here.write({
      ...{ "往届入选名单.xlsx": formerWinners, "推荐汇总表.xlsx": book(row("1", "张三", "甲科协")) },
      ...completeFiles("材料/1 张三", "张三", here.good),
      ...{ "材料/1 张三/补充.7z": "7z", "材料/李四.rar": "Rar!" },
    });
    await here.take();
    expect(await here.found()).toEqual([
      "warning archive-not-opened  材料/李四.rar",
      "warning archive-not-opened 张三 材料/1 张三/补充.7z",
    ]);
  });
});
