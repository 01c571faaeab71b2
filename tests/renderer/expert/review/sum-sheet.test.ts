import { expect, it } from "vitest";
import { sumSheet } from "#renderer/expert/review/store.ts";

const criteria = [
  { id: "devotion", maxTenths: 200, stepTenths: 5 },
  { id: "service", maxTenths: 250, stepTenths: 5 },
] as never;

it("has a total only when each criterion has points, and counts a 0 as points", () => {
  expect(sumSheet({ texts: { devotion: "18", service: "0" } }, criteria)).toMatchObject({
    done: 2,
    of: 2,
    totalTenths: 180,
  });
  expect(sumSheet({ texts: { devotion: "18" } }, criteria)).toMatchObject({
    done: 1,
    totalTenths: null,
    firstOpen: "service",
  });
});

it("counts a refused entry neither as points nor as open", () => {
  expect(sumSheet({ texts: { devotion: "99", service: "20" } }, criteria)).toEqual({
    done: 1,
    of: 2,
    totalTenths: null,
    firstOpen: undefined,
    firstRefused: "devotion",
  });
});
