import { expect, test } from "vitest";
import { atOnce, inTurns, type Steps } from "#main/steps.ts";

/** Counts to 3, and to each number as slowly as it is told. */
function* counting(ms: number, seen: number[]): Steps<string> {
  for (let at = 1; at <= 3; at += 1) {
    const endMs = performance.now() + ms;
    while (performance.now() < endMs);
    seen.push(at);
    yield;
  }
  return "three";
}

test("steps are done at once, or with others in between", async () => {
  expect(atOnce(counting(0, []))).toBe("three");
  const seen: (number | string)[] = [];
  const others = setInterval(() => seen.push("another"), 1);
  expect(await inTurns(counting(15, seen as number[]))).toBe("three");
  clearInterval(others);
  expect(seen.filter((one) => one !== "another")).toEqual([1, 2, 3]);
  expect(seen.indexOf("another")).toBeLessThan(seen.indexOf(3));
});

test("steps end when they are called off", async () => {
  const seen: number[] = [];
  const controller = new AbortController();
  controller.abort(new Error("called off"));
  await expect(inTurns(counting(0, seen), controller.signal)).rejects.toThrow("called off");
  expect(seen).toEqual([]);
});
