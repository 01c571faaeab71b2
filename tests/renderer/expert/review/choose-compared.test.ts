import { describe, expect, it } from "vitest";
import { CategoryId } from "#shared/ids.ts";
import {
  choiceOf,
  chosenOf,
  planCompared,
  refusalOf,
  toggleChosen,
} from "#renderer/expert/review/compare/choose-compared.ts";
import { makeCandidateState, scored } from "#tests/renderer/expert/review/make-candidate-state.ts";

const a = scored("甲", 900);
const b = scored("乙", 850);
const c = scored("丙", 700);
const blank = makeCandidateState("丁");
const recused = makeCandidateState("戊", { state: "recused" });
const abstained = makeCandidateState("己", { state: "abstained" });
const other = { ...scored("庚", 900), category: CategoryId.parse("project") };
const all = [a, b, c, blank, recused, abstained, other];
const names = (ids: readonly string[]): string =>
  ids.map((id) => all.find((candidate) => candidate.id === id)?.name).join("");

describe("choosing for the comparison", () => {
  it("adds and takes back, in the order of choosing", () => {
    const two = toggleChosen(all, toggleChosen(all, [], b.id), a.id);
    expect(names(two)).toBe("乙甲");
    expect(names(toggleChosen(all, two, b.id))).toBe("甲");
  });

  it("never takes a recused one, nor one of another category, nor a fifth", () => {
    expect(refusalOf([], recused)).toBe("recused");
    expect(refusalOf([a], other)).toBe("other-category");
    expect(refusalOf([a, b, c, blank], abstained)).toBe("full");
    expect(refusalOf([a], abstained)).toBeUndefined();
    expect(names(toggleChosen(all, [a.id], recused.id))).toBe("甲");
    expect(names(toggleChosen(all, [a.id], other.id))).toBe("甲");
  });

  it("forgets one who was recused since", () => {
    expect(chosenOf(all, [a.id, recused.id]).map(({ name }) => name)).toEqual(["甲"]);
    expect(names(toggleChosen(all, [recused.id], b.id))).toBe("乙");
  });
});

describe("who stands side by side", () => {
  it("are the chosen, when there are two", () => {
    expect(names(planCompared(all, [c.id, a.id], b.id))).toBe("丙甲");
  });

  it("are otherwise the open one, or the one chosen, and the one with the nearest total", () => {
    expect(names(planCompared(all, [], b.id))).toBe("乙甲");
    expect(names(planCompared(all, [c.id], b.id))).toBe("丙乙");
  });

  it("are the next in the list for one without a total, who stands with nobody of another category", () => {
    expect(names(planCompared(all, [], blank.id))).toBe("丁甲");
    expect(planCompared(all, [], other.id)).toEqual([]);
  });

  it("are nobody when the open one is recused or nothing is open", () => {
    expect(planCompared(all, [], recused.id)).toEqual([]);
    expect(planCompared(all, [], null)).toEqual([]);
  });
});

it("a candidate's choice is one word", () => {
  expect(choiceOf([a], a)).toBe("chosen");
  expect(choiceOf([a], other)).toBe("other-category");
  expect(choiceOf([a], recused)).toBe("recused");
  expect(choiceOf([], a)).toBe("free");
});
