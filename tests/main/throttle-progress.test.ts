import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Progress } from "#shared/ipc/call.ts";
import { createProgressThrottle } from "#main/throttle-progress.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const step = (call: string, done: number): Progress => ({
  call,
  phase: "copy",
  done,
  total: 1000,
  unit: "files",
  label: "",
});

test("a thousand steps in a second become about ten, the newest each time", () => {
  const sent: number[] = [];
  const throttle = createProgressThrottle((progress) => sent.push(progress.done), Date.now);
  for (let done = 1; done <= 1000; done += 1) {
    throttle.step(step("desk/import", done));
    vi.advanceTimersByTime(1);
  }
  throttle.flush("desk/import");
  expect(sent.length).toBeGreaterThanOrEqual(10);
  expect(sent.length).toBeLessThanOrEqual(12);
  expect(sent[0]).toBe(1);
  expect(sent.at(-1)).toBe(1000);
});

test("the last step is sent before the answer even when it came at once", () => {
  const sent: number[] = [];
  const throttle = createProgressThrottle((progress) => sent.push(progress.done), Date.now);
  throttle.step(step("desk/import", 1));
  throttle.step(step("desk/import", 2));
  throttle.flush("desk/import");
  vi.advanceTimersByTime(1000);
  expect(sent).toEqual([1, 2]);
});

test("two calls do not hold each other back", () => {
  const sent: string[] = [];
  const throttle = createProgressThrottle((progress) => sent.push(progress.call), Date.now);
  throttle.step(step("desk/import", 1));
  throttle.step(step("intake/run", 1));
  throttle.flush("merge/commit");
  expect(sent).toEqual(["desk/import", "intake/run"]);
});
