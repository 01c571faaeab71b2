import { expect, test } from "vitest";
import { regionOf } from "#shared/screening-counts/region-of.ts";

test.each([
  ["天津市北辰区佳荣里街道人民家园社区", "天津市"],
  ["江苏省南京市鼓楼区", "江苏省"],
  ["江苏南京市鼓楼区", "江苏省"],
  ["广西南宁市", "广西壮族自治区"],
  ["内蒙古自治区呼和浩特市", "内蒙古自治区"],
  ["新疆生产建设兵团第八师", "新疆生产建设兵团"],
  ["新疆维吾尔自治区科学技术协会", "新疆维吾尔自治区"],
  ["宁夏自治区吴忠市", "宁夏回族自治区"],
  ["中国 河北省 保定市", "河北省"],
  ["云岭省临岚县", "云岭省"],
])("%s lies in %s", (place, region) => {
  expect(regionOf(place)).toBe(region);
});

test.each(["", "南京市鼓楼区", "河北工业大学北辰校区", "吉林路街道社区", "中国农学会", "某县农技站"])(
  "%s names no province",
  (place) => {
    expect(regionOf(place)).toBeUndefined();
  },
);
