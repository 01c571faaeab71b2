import { describe, expect, it } from "vitest";
import { readName } from "#shared/intake/read-name.ts";

describe("names", () => {
  it.each([
    ["张　三", "张三"],
    ["李 四、王 五", "李四、王五"],
    ["𬱖 三", "𬱖三"],
    [" 䶮㛃 ", "䶮㛃"],
    ["“AI 进校园”——科普行动（二期）", "“AI 进校园”——科普行动（二期）"],
    ["佳荣里街道\n人民家园社区", "佳荣里街道人民家园社区"],
    ["买买提·艾力", "买买提·艾力"],
  ])("«%s» is «%s»", (raw, name) => {
    expect(readName(raw)).toBe(name);
  });
});
