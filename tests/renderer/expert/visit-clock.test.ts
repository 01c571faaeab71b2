import { expect, it } from "vitest";
import { createVisitClock } from "#renderer/expert/visit-clock.ts";

it("counts only while the window is in front", () => {
  const clock = createVisitClock(0);
  clock.tick(1000, true);
  clock.tick(2000, false);
  clock.tick(3000, true);
  expect(clock.take()).toBe(2000);
  expect(clock.take()).toBe(0);
});

it("stops counting a minute after the last sign of a person, and goes on with the next", () => {
  const clock = createVisitClock(0);
  for (let second = 1; second <= 90; second += 1) clock.tick(second * 1000, true);
  expect(clock.take()).toBe(60_000);
  clock.sign(90_000);
  clock.tick(91_000, true);
  expect(clock.take()).toBe(1000);
});

it("does not count a sleep of the laptop, nor a clock that runs backwards", () => {
  const clock = createVisitClock(0);
  clock.sign(3_600_000);
  clock.tick(3_600_000, true);
  clock.tick(3_599_000, true);
  expect(clock.take()).toBe(0);
});

it("gives whole milliseconds and keeps the rest", () => {
  const clock = createVisitClock(0);
  clock.tick(0.6, true);
  expect(clock.take()).toBe(0);
  clock.tick(1.2, true);
  expect(clock.take()).toBe(1);
});
