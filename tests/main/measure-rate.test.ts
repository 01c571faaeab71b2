import { expect, test } from "vitest";
import type { Progress } from "#shared/ipc/call.ts";
import { createRateMeter } from "#main/measure-rate.ts";

const step = (done: number, phase: Progress["phase"] = "copy", unit: Progress["unit"] = "bytes"): Progress => ({
  call: "desk/import",
  phase,
  done,
  total: 1000,
  unit,
  label: "",
});

test("100 bytes a second leave five seconds for the other half", () => {
  let nowMs = 0;
  const meter = createRateMeter(() => nowMs);
  meter.measure(step(0));
  nowMs = 5000;
  expect(meter.measure(step(500))).toEqual({ ...step(500), bytesPerSecond: 100, leftMs: 5000 });
});

test("a stick that slows down is believed within five seconds", () => {
  let nowMs = 0;
  const meter = createRateMeter(() => nowMs);
  meter.measure(step(0));
  for (const [atMs, done] of [
    [1000, 500],
    [4000, 530],
    [7000, 560],
    [10_000, 590],
  ] as const) {
    nowMs = atMs;
    meter.measure(step(done));
  }
  nowMs = 13_000;
  expect(meter.measure(step(620)).bytesPerSecond).toBe(10);
});

test("nothing is said in the first moment, nor of a new phase, nor a rate of files", () => {
  let nowMs = 0;
  const meter = createRateMeter(() => nowMs);
  meter.measure(step(0));
  nowMs = 500;
  expect(meter.measure(step(100))).toEqual(step(100));
  nowMs = 3000;
  expect(meter.measure(step(300, "verify"))).toEqual(step(300, "verify"));
  nowMs = 6000;
  meter.measure(step(400, "pack", "files"));
  nowMs = 8000;
  expect(meter.measure(step(600, "pack", "files"))).toEqual({ ...step(600, "pack", "files"), leftMs: 4000 });
});
