import { describe, expect, it } from "vitest";
import { dryRun, type DryRunSetup } from "#shared/rules/dry-run/dry-run.ts";
import { tieSteps } from "#shared/rules/dry-run/tie-steps.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import type { MissingPolicy } from "#shared/rules/rule-file.ts";
import { fractionText } from "#shared/scoring/fraction.ts";

const [volunteer] = cast2023.categories;
const setup: DryRunSetup = { seed: 1, candidates: 45, experts: 9, recusals: 4, tie: "none" };
const run = (part: Partial<DryRunSetup> = {}, rules = cast2023) => {
  if (volunteer === undefined) throw new Error("the preset has no category");
  return dryRun(rules, volunteer, { ...setup, ...part });
};

describe("a dry run on invented scores", () => {
  it("is the same each time for the same seed, and another for another one", () => {
    expect(run()).toEqual(run());
    expect(run({ seed: 2 }).outcome.selected).not.toEqual(run().outcome.selected);
  });

  it("fills the seats by the real rules: thirty in, three on the reserve", () => {
    const { outcome } = run();
    expect(outcome.selected).toHaveLength(30);
    expect(outcome.reserve.length).toBeGreaterThanOrEqual(3);
    expect(outcome.vacant).toBe(0);
    const totals = outcome.candidates.flatMap(({ totalsTenths }) => totalsTenths);
    expect(totals.filter((total) => total === undefined).length).toBeGreaterThan(0);
    expect(totals.every((total) => total === undefined || (total >= 0 && total <= 1000 && total % 5 === 0))).toBe(true);
  });

  it("plants two equal scores at the line that the first criterion step tells apart", () => {
    const { outcome, tied, tiePlanted } = run({ tie: "by-key" });
    expect(tiePlanted).toBe(true);
    expect(tied).toHaveLength(2);
    expect(outcome.tieGroup).toEqual([]);
    const steps = tieSteps(outcome, tied);
    expect(steps.map(({ separates }) => separates)).toEqual([false, true]);
    const [score, effect] = steps.map(({ values }) => values.map(({ value }) => fractionText(value)));
    expect(score?.[0]).toBe(score?.[1]);
    expect(effect?.[0]).not.toBe(effect?.[1]);
    expect(outcome.selected).toContain(tied[0]);
    expect(outcome.selected).not.toContain(tied[1]);
  });

  it("plants two that are equal on every step: nobody is chosen, people vote", () => {
    const { outcome, tied } = run({ tie: "full" });
    expect(outcome.tieGroup).toHaveLength(2);
    expect(outcome.openSeats).toBe(1);
    expect(outcome.selected).toHaveLength(29);
    expect(tieSteps(outcome, tied).map(({ separates }) => separates)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it("leaves seats vacant where there are too few candidates, and can then plant no tie", () => {
    const { outcome, tiePlanted, tied } = run({ candidates: 20, tie: "full" });
    expect([outcome.selected.length, outcome.vacant, tiePlanted, tied]).toEqual([20, 10, false, []]);
    expect(run().tooFew).toEqual({ candidates: 28, selected: 28, vacant: 2 });
  });

  it("takes scores from the best until one is too few, and says what each policy makes of it", () => {
    const shortOf = (missingPolicy?: MissingPolicy) => {
      const panel = { ...cast2023.panel, ...(missingPolicy === undefined ? {} : { missingPolicy }) };
      return run({}, { ...cast2023, panel }).short;
    };
    const [best] = run().outcome.ordered;
    const next = run().outcome.reserve[0];
    const out = { candidate: best, valid: 2, fate: "not-ranked", rank: undefined, isSelected: false, instead: [next] };
    expect(shortOf()).toEqual(out);
    expect(shortOf("not-eligible")).toEqual(out);
    expect(shortOf("panel-review")).toEqual({ ...out, fate: "review" });
    expect(shortOf("average-valid")).toMatchObject({ candidate: best, valid: 2, fate: "averaged", isSelected: true });
    const none = { ...cast2023.panel, minimumValid: 1, missingPolicy: "average-valid" as const };
    expect(run({}, { ...cast2023, panel: none }).short).toMatchObject({
      valid: 0,
      fate: "not-ranked",
      instead: [next],
    });
  });

  it("says whom dropping the highest and the lowest brings in and takes out", () => {
    const changes = Array.from({ length: 20 }, (_, seed) => run({ seed }).trimChanges);
    expect(changes.every(({ onlyWith, onlyWithout }) => onlyWith.length === onlyWithout.length)).toBe(true);
    expect(changes.some(({ onlyWith }) => onlyWith.length > 0)).toBe(true);
    const none = { ...cast2023, aggregation: { ...cast2023.aggregation, trim: 0 } };
    expect(run({}, none).trimChanges).toEqual({ onlyWith: [], onlyWithout: [] });
  });
});
