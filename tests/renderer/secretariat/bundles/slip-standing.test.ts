import { expect, test } from "vitest";
import { ExpertId } from "#shared/ids.ts";
import { expertsAwaitingSlips, slipStanding } from "#renderer/secretariat/bundles/slip-standing.ts";

const slip = (expert: string, revokedAtMs: number | null = null) => ({ expert: ExpertId.parse(expert), revokedAtMs });

test("a slip that nobody lost is valid", () => {
  const own = slip("E01");
  expect(slipStanding(own, [own, slip("E02", 5)])).toBe("valid");
});

test("a lost slip waits for the next bundle, and after it is replaced", () => {
  const lost = slip("E01", 5);
  expect(slipStanding(lost, [lost, slip("E02")])).toBe("awaitingNew");
  expect(slipStanding(lost, [lost, slip("E01")])).toBe("replaced");
});

test("an expert who lost two slips waits once", () => {
  expect(expertsAwaitingSlips([slip("E01", 5), slip("E01", 9), slip("E02"), slip("E03", 7)])).toBe(2);
  expect(expertsAwaitingSlips([slip("E01", 5), slip("E01")])).toBe(0);
});
