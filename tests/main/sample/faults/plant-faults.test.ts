import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeRound } from "#main/sample/compose-round.ts";
import { comparableName } from "#shared/eligibility/near-name.ts";
import { nearPairs } from "#shared/eligibility/near-pairs.ts";
import { faultIds, fewestForFaults, plantFaults } from "#main/sample/faults/plant-faults.ts";

describe("planted faults", () => {
  it("sit each on a nomination of its own, whatever the seed", () => {
    fc.assert(
      fc.property(fc.integer({ min: fewestForFaults, max: fewestForFaults + 46 }), fc.nat(), (candidates, seed) => {
        const { planted } = plantFaults(composeRound(candidates, seed));
        expect([...new Set(planted.map(({ fault }) => fault))].sort()).toEqual([...faultIds].sort());
        const placed = new Set(planted.map(({ category, number, fault }) => `${category} ${number} ${fault}`));
        const places = new Set(planted.map(({ category, number }) => `${category} ${number}`));
        expect(places.size).toBe(placed.size);
      }),
      { numRuns: 25 },
    );
  });

  it("are planted once for every 250 nominations, in names that are near no other's", () => {
    const { round, planted } = plantFaults(composeRound(750, 6));
    const counts = Map.groupBy(planted, ({ fault }) => fault);
    const once = plantFaults(composeRound(fewestForFaults, 6)).planted;
    for (const [fault, lines] of Map.groupBy(once, (line) => line.fault))
      expect(counts.get(fault), fault).toHaveLength(3 * lines.length);
    const projects = round.nominations.filter(({ category }) => category === "project").map(({ name }) => name);
    // One of each set is planted as such.
    expect(nearPairs(projects.map(comparableName))).toHaveLength(3);
  });

  it("lie in workbooks of their own, also where sets of faults meet in one unit", () => {
    const paths = plantFaults(composeRound(2500, 1)).round.tables.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it("change nothing of the other nominations", () => {
    const clean = composeRound(fewestForFaults, 4);
    const { round, planted } = plantFaults(clean);
    const touched = new Set(planted.map(({ category, number }) => `${category} ${number}`));
    const untouched = clean.nominations.filter(({ category, number }) => !touched.has(`${category} ${String(number)}`));
    expect(untouched.length).toBeGreaterThan(15);
    for (const nomination of untouched) expect(round.nominations).toContain(nomination);
  });

  it("are all listed in the documentation", () => {
    const page = readFileSync(join(import.meta.dirname, "../../../../docs/sample-faults.md"), "utf8");
    const listed = Array.from(page.matchAll(/^\| `([a-z0-9-]+)`/gm), ([, id]) => id);
    expect(listed.sort()).toEqual([...faultIds].sort());
  });
});
