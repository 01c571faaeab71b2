import { describe, expect, it } from "vitest";
import { CategoryId } from "#shared/ids.ts";
import { planOwnRanking } from "#renderer/expert/review/own-ranking.ts";
import { dropLine, nextGap, outcomeOf, shownPlaces, stepLine } from "#renderer/expert/review/ranking/move-places.ts";
import { readRowKey } from "#renderer/expert/review/ranking/read-row-key.ts";
import { scored } from "#tests/renderer/expert/review/make-candidate-state.ts";

const rows = [scored("甲", 900), scored("乙", 800), scored("丙", 700), scored("丁", 700)];
const { places } = planOwnRanking(rows, CategoryId.parse("volunteer"), 2);
const third = places[2]!.candidate.id;

describe("a held line", () => {
  it("lands where it is dropped, counted without itself", () => {
    expect(dropLine(2, 0, false)).toBe(0);
    expect(dropLine(2, 0, true)).toBe(1);
    expect(dropLine(0, 2, true)).toBe(2);
    expect(dropLine(0, 2, false)).toBe(1);
  });

  it("dropped on either side of itself stays", () => {
    expect(dropLine(2, 2, false)).toBe(2);
    expect(dropLine(2, 2, true)).toBe(2);
    expect(dropLine(2, 1, true)).toBe(2);
    expect(dropLine(2, 3, false)).toBe(2);
  });

  it("is stepped line by line and never leaves the list", () => {
    expect([stepLine(2, -1, 4), stepLine(0, -1, 4), stepLine(3, 1, 4), stepLine(0, 1, 0)]).toEqual([1, 0, 3, 0]);
  });

  it("lifted by keyboard passes a pile in one step, because between equals there is no place", () => {
    const pile = planOwnRanking(
      ["甲", "乙", "丙", "丁", "戊"].map((name, at) => scored(name, [900, 800, 800, 800, 700][at] ?? 0)),
      CategoryId.parse("volunteer"),
      2,
    ).places;
    const next = (line: number, at: number, direction: 1 | -1): number =>
      nextGap(pile, { candidate: pile[line]!.candidate.id, at }, direction);
    expect([next(4, 4, -1), next(4, 1, -1), next(4, 0, -1)]).toEqual([1, 0, 0]);
    expect([next(2, 2, -1), next(2, 2, 1), next(0, 0, 1), next(0, 3, 1)]).toEqual([1, 3, 3, 4]);
  });

  it("is shown where it would come; without one the list is as it is", () => {
    const names = (move: Parameters<typeof shownPlaces>[1]): string =>
      shownPlaces(places, move)
        .map(({ candidate }) => candidate.name)
        .join("");
    expect(names({ candidate: third, at: 0 })).toBe("丙甲乙丁");
    expect(names({ candidate: third, at: 3 })).toBe("甲乙丁丙");
    expect(names(null)).toBe("甲乙丙丁");
  });
});

describe("the outcome of a total", () => {
  const move = { candidate: third, at: 1 };
  it("is the wanted line only when it stands there alone", () => {
    expect(outcomeOf(places, move, 805)).toEqual({ rank: 2, tied: 0, isThere: true });
    expect(outcomeOf(places, move, 800)).toEqual({ rank: 2, tied: 1, isThere: false });
    expect(outcomeOf(places, move, 905)).toEqual({ rank: 1, tied: 0, isThere: false });
    expect(outcomeOf(places, move, 600)).toEqual({ rank: 4, tied: 0, isThere: false });
  });
});

describe("keys on a line", () => {
  const press = (key: string, altKey = false, isComposing = false) =>
    readRowKey({ key, altKey, ctrlKey: false, metaKey: false, shiftKey: false, isComposing });

  it("move, lift, open, put back, choose and compare", () => {
    expect([press("ArrowUp"), press("ArrowDown"), press("Enter"), press("Escape")]).toEqual([
      "up",
      "down",
      "enter",
      "put-back",
    ]);
    expect([press("ArrowUp", true), press("ArrowDown", true)]).toEqual(["lift-up", "lift-down"]);
    expect([press("+"), press("＋"), press("="), press("＝")]).toEqual(["choose", "choose", "compare", "compare"]);
  });

  it("of an input method and of the page are left alone", () => {
    expect([press("Enter", false, true), press("Enter", true), press("a"), press("/")]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
