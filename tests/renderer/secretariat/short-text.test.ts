import { expect, test } from "vitest";
import type { ShortList } from "#shared/ipc/freeze-calls.ts";
import type { Say } from "#renderer/lib/language.ts";
import { shortText } from "#renderer/secretariat/selection/short-text.ts";

const named = ((name: string, facts: Record<string, string | number> = {}) =>
  [name.replace("freeze.", ""), ...Object.values(facts)].join(" ")) as unknown as Say;
const listOf = (...fates: ShortList["candidates"][number]["fate"][]): ShortList =>
  ({ needed: 3, candidates: fates.map((fate) => ({ fate })) }) as unknown as ShortList;

test("before the freeze one sentence says how many are short and what becomes of them", () => {
  const list = listOf("averaged", "not-ranked", "averaged");
  expect(shortText(list, named, "en")).toBe("dialog 3 3 fates.averaged 2, fates.not-ranked 1");
  expect(shortText(listOf(), named, "zh")).toBe("");
});
