import { describe, expect, it } from "vitest";
import { nearName } from "#shared/eligibility/near-name.ts";
import { nameOutsideBrackets, normaliseName, sameName } from "#shared/eligibility/normalise-name.ts";
import { isPhotoName, proposePhotoNames } from "#shared/eligibility/photo-name.ts";

describe("the same name", () => {
  it.each([
    ["张　三", "张三"],
    ["吴 衡", "吴衡"],
    ["“小小科学家”科普行", "「小小科学家」科普行"],
    ["ＡＢＣ科普社", "abc科普社"],
    ["科技志愿服务队（青湖）", "科技志愿服务队(青湖)"],
    ["绿色—乡村行动", "绿色-乡村行动"],
    ["买买提·艾力", "买买提•艾力"],
    ["买买提·艾力", "买买提.艾力"],
    ["买买提・艾力", "买买提．艾力"],
    ["《科学之光》项目", "科学之光项目"],
    ["葛\u{E0100}亮", "葛亮"],
  ])("is %s and %s", (a, b) => {
    expect(sameName(a, b)).toBe(true);
    expect(nearName(a, b)).toBe(false);
  });

  it("is not an empty one, and not another one", () => {
    expect(sameName("", "")).toBe(false);
    expect(sameName(" ", "（）")).toBe(false);
    expect(sameName("张三", "张四")).toBe(false);
    expect(sameName("𬱖", "䶮")).toBe(false);
  });

  it("keeps what stands in brackets, which only a nearer look leaves out", () => {
    expect(normaliseName("服务队（青湖）")).toBe("服务队青湖");
    expect(nameOutsideBrackets("服务队（青湖）【二期】")).toBe("服务队");
  });
});

describe("a near name", () => {
  it.each([
    ["李峰威", "李锋威"],
    ["青湖科普志愿服务队", "青湖科普志愿服务总队"],
    ["青湖科普队", "青湖科普队伍"],
    ["青湖志愿服务队（县农技中心）", "青湖志愿服务队"],
    ["天津市北辰区佳荣里街道人民家园社区", "佳荣里街道人民家园社区"],
    ["司马𬱖远", "司马䶮远"],
  ])("is %s to %s, in both directions", (a, b) => {
    expect(nearName(a, b)).toBe(true);
    expect(nearName(b, a)).toBe(true);
  });

  it.each([
    ["张三", "张四"],
    ["张三", "张三丰"],
    ["青湖第一小学", "青湖第二小学"],
    ["科普1队", "科普2队"],
    ["城东社区志愿队", "城西社区志愿队"],
    ["人民家园社区", "天津市北辰区佳荣里街道人民家园社区"],
    ["家园社区", "大家园社区站"],
    ["李峰威", "王锋威"],
    ["青湖科普队", "清潭科普队"],
    ["", "张三丰"],
    ["张三丰", ""],
    ["（青湖）", "（青潭）"],
  ])("is not %s to %s", (a, b) => {
    expect(nearName(a, b)).toBe(false);
    expect(nearName(b, a)).toBe(false);
  });
});

describe("the name of a photo", () => {
  it.each([
    "张三1.jpg",
    "张三12.JPG",
    "张三 1.jpg",
    "张三-1.jpeg",
    "张三_1.jpg",
    "张三+1.jpg",
    "张三（1）.jpg",
    "张三 (2).JPG",
    "张 三３.jpg",
  ])("may be %s", (fileName) => {
    expect(isPhotoName(fileName, "张三")).toBe(true);
  });

  it.each([
    "张三.jpg",
    "IMG_2034.jpg",
    "张三丰1.jpg",
    "1张三.jpg",
    "张三照片1.jpg",
    "李四1.jpg",
    "张三1副本.jpg",
    "1.jpg",
  ])("should not be %s", (fileName) => {
    expect(isPhotoName(fileName, "张三")).toBe(false);
  });

  it("leaves out what a file name cannot hold, and a name may end with a figure", () => {
    expect(isPhotoName("小小科学家科普行1.jpg", '"小小科学家"科普行')).toBe(true);
    expect(isPhotoName("科普行动21.jpg", "科普行动2")).toBe(true);
    expect(isPhotoName("科普行动2.jpg", "科普行动2")).toBe(false);
    expect(isPhotoName("12.jpg", "??")).toBe(false);
  });

  it("is proposed with the smallest free numbers, in the order of the list", () => {
    const files = ["张三2.jpg", "IMG_1.jpg", "张三 (3).JPG", "活动.jpeg", "合影.jpg"];
    expect([...proposePhotoNames(files, "张三")]).toEqual([
      [1, "张三1.jpg"],
      [3, "张三4.jpg"],
      [4, "张三5.jpg"],
    ]);
    expect([...proposePhotoNames(["a.jpg"], '"科普": 行动')]).toEqual([[0, "科普 行动1.jpg"]]);
    expect(proposePhotoNames(["张三1.jpg"], "张三").size).toBe(0);
  });
});
