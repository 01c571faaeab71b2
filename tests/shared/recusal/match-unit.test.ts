import { describe, expect, it } from "vitest";
import { matchUnit } from "#shared/recusal/match-unit.ts";

describe("one unit written in two ways", () => {
  it.each([
    ["虚构大学", "虚构大学"],
    ["虚构大学", "　虚构 大学 "],
    ["中国科学院", "中科院"],
    ["北大", "北京大学"],
    ["湖北省农业科学院", "湖北农科院"],
    ["湖北省科学技术协会", "湖北省科协"],
    ["内蒙古自治区科协", "内蒙古科学技术协会"],
    ["广西壮族自治区农业科学院", "广西农科院"],
    ["华夏农机有限公司", "华夏农机股份有限公司"],
    ["华夏农机（集团）有限责任公司", "华夏农机集团"],
    ["武汉市第一医院", "武汉第一医院"],
    ["湖北省武汉市第一医院", "武汉市第一医院"],
    ["ＡＢＣ研究所", "ABC研究所"],
    ["华中农大", "华中农业大学"],
  ])("%s is %s", (one, other) => {
    expect(matchUnit(one, other)).toBe("same");
    expect(matchUnit(other, one)).toBe("same");
  });
});

describe("a unit and a part of it", () => {
  it.each([
    ["中科院", "中国科学院武汉植物园"],
    ["虚构大学", "虚构大学农学院"],
    ["北京大学", "北大医学部"],
    ["北大第一医院", "北京大学"],
    ["虚构大学", "虚构大学（本部）"],
    ["华夏农机有限公司", "华夏农机有限公司武汉分公司"],
    ["湖北省科协", "湖北省科学技术协会科普部"],
  ])("%s and %s", (one, other) => {
    expect(matchUnit(one, other)).toBe("part");
    expect(matchUnit(other, one)).toBe("part");
  });
});

describe("units that only look alike", () => {
  it.each([
    ["湖北省科学技术协会", "湖南省科学技术协会"],
    ["中国科学技术协会", "湖北省科学技术协会"],
    ["湖北大学", "河北大学"],
    ["北京大学", "北京工业大学"],
    ["北京大学", "北大荒农垦集团有限公司"],
    ["南京大学", "南京大学生创业协会"],
    ["武汉市", "武汉市第一医院"],
    ["武汉大学", "武汉理工大学"],
    ["农业科学院", "湖北省农业科学院"],
    ["城市规划院", "城规划院"],
    ["华中师范大学", "华东师范大学"],
    ["虚构大学", ""],
    ["", ""],
    ["大学", "大学"],
  ])("%s and %s", (one, other) => {
    expect(matchUnit(one, other)).toBeUndefined();
    expect(matchUnit(other, one)).toBeUndefined();
  });
});
