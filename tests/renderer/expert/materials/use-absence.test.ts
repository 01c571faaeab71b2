import { expect, it } from "vitest";
import { absenceOf } from "#renderer/expert/materials/use-absence.ts";

it("tells a stick that is away from a damaged file and from one that is not for this expert", () => {
  expect([503, 410, 404, 200].map(absenceOf)).toEqual(["away", "damaged", "unknown", "unknown"]);
});
