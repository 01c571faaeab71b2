import { expect, it } from "vitest";
import type { DeskBundle } from "#shared/ipc/expert-calls.ts";
import { unsealedSeats } from "#renderer/expert/bundles/unsealed-seats.ts";

const bundle = (version: number, seats: Readonly<Record<string, number | null>>): DeskBundle =>
  ({ version, seats: Object.entries(seats).map(([expert, sealedRevision]) => ({ expert, sealedRevision })) }) as never;

it("names the experts whose work is not sealed, each once and in order", () => {
  expect(unsealedSeats([bundle(1, { E03: null, E01: null, E02: 1 })])).toEqual(["E01", "E03"]);
});

it("goes by the newest bundle that an expert opened", () => {
  expect(unsealedSeats([bundle(1, { E01: null, E02: 1 }), bundle(2, { E01: 2, E02: null })])).toEqual(["E02"]);
});

it("has nothing to say of a round that nobody opened here", () => {
  expect(unsealedSeats([bundle(1, {})])).toEqual([]);
});
