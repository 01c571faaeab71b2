import { expect, test } from "vitest";
import { loadInitials, matchesName } from "#renderer/lib/name-search.ts";

test("a name is found by a part of it, by its unit and by its pinyin initials", async () => {
  const initials = await loadInitials();
  const text = "李峰威 云岭省科学技术协会";
  expect(matchesName("峰", text, initials)).toBe(true);
  expect(matchesName("lfw", text, initials)).toBe(true);
  expect(matchesName("YLS", text, initials)).toBe(true);
  expect(matchesName("wz", text, initials)).toBe(false);
});

test("without the table of initials the text itself is still searched", () => {
  expect(matchesName("lfw", "李峰威", undefined)).toBe(false);
  expect(matchesName("  ", "李峰威", undefined)).toBe(true);
});
