import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createSaveQueue, type SaveStatus } from "#renderer/expert/review/save-queue.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Answer = Result<{ savedAtMs: number }, Problem>;
const failed: Answer = err({ kind: "file/unwritable", facts: { name: "expert.db", reason: "disk full" } });

function makeQueue() {
  const written: string[] = [];
  const seen: SaveStatus[] = [];
  const answers: Answer[] = [];
  const queue = createSaveQueue({ soonMs: 250, retryMs: 3000 }, (status) => seen.push(status));
  const put = (key: string, value: string): void =>
    queue.put({
      key,
      save: () => {
        written.push(`${key}=${value}`);
        return Promise.resolve(answers.shift() ?? ok({ savedAtMs: written.length }));
      },
    });
  return { queue, written, seen, answers, put };
}

it("writes only the newest value of a field, soon after the last key", async () => {
  const { written, put, queue } = makeQueue();
  put("a", "1");
  await vi.advanceTimersByTimeAsync(200);
  put("a", "18");
  await vi.advanceTimersByTimeAsync(249);
  expect(written).toEqual([]);
  expect(queue.status()).toEqual({ waiting: 1, failed: [], savedAtMs: null });
  await vi.advanceTimersByTimeAsync(1);
  expect(written).toEqual(["a=18"]);
  expect(queue.status()).toEqual({ waiting: 0, failed: [], savedAtMs: 1 });
});

it("writes everything at once when flushed", async () => {
  const { written, put, queue } = makeQueue();
  put("a", "1");
  put("b", "2");
  await queue.flush();
  expect(written).toEqual(["a=1", "b=2"]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(written).toHaveLength(2);
});

it("keeps a failed field, says so, and tries again until the answer is ok", async () => {
  const { written, answers, put, queue } = makeQueue();
  answers.push(failed, failed);
  put("a", "18");
  await queue.flush();
  expect(queue.status()).toMatchObject({ waiting: 1, savedAtMs: null, failed: [{ key: "a" }] });
  await vi.advanceTimersByTimeAsync(3000);
  expect(queue.status().failed).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(3000);
  expect(written).toEqual(["a=18", "a=18", "a=18"]);
  expect(queue.status()).toMatchObject({ waiting: 0, failed: [] });
});

it("does not call a field saved when a newer value came while the old one was written", async () => {
  const seen: SaveStatus[] = [];
  const queue = createSaveQueue({ soonMs: 250, retryMs: 3000 }, (status) => seen.push(status));
  const gates: ((answer: Answer) => void)[] = [];
  const save = (): Promise<Answer> => new Promise((resolve) => gates.push(resolve));
  queue.put({ key: "a", save });
  const flushed = queue.flush();
  queue.put({ key: "a", save });
  gates[0]?.(ok({ savedAtMs: 1 }));
  await vi.advanceTimersByTimeAsync(0);
  expect(queue.status().waiting).toBe(1);
  expect(gates).toHaveLength(2);
  gates[1]?.(ok({ savedAtMs: 2 }));
  await flushed;
  expect(queue.status()).toEqual({ waiting: 0, failed: [], savedAtMs: 2 });
});

it("writes an urgent field at once, and a value that comes meanwhile right after it", async () => {
  const written: string[] = [];
  const gates: ((answer: Answer) => void)[] = [];
  const queue = createSaveQueue({ soonMs: 250, retryMs: 3000 }, () => undefined);
  const put = (value: string): void =>
    queue.put({
      key: "a",
      isUrgent: true,
      save: () => {
        written.push(value);
        return new Promise((resolve) => gates.push(resolve));
      },
    });
  put("1");
  expect(written).toEqual(["1"]);
  put("18");
  put("18.5");
  gates[0]?.(ok({ savedAtMs: 1 }));
  await vi.advanceTimersByTimeAsync(0);
  expect(written).toEqual(["1", "18.5"]);
  expect(queue.status().waiting).toBe(1);
  gates[1]?.(ok({ savedAtMs: 2 }));
  await vi.advanceTimersByTimeAsync(0);
  expect(queue.status()).toEqual({ waiting: 0, failed: [], savedAtMs: 2 });
});

it("writes nothing while held and goes on when released", async () => {
  const { written, put, queue } = makeQueue();
  queue.hold();
  put("a", "18");
  await queue.flush();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(written).toEqual([]);
  queue.release();
  await vi.advanceTimersByTimeAsync(250);
  expect(written).toEqual(["a=18"]);
});

it("never writes on another expert's desk what the one before left unsaved", async () => {
  const { written, answers, put, queue } = makeQueue();
  answers.push(failed);
  put("a", "18");
  await queue.flush();
  queue.hold();
  queue.drop();
  queue.release();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(written).toEqual(["a=18"]);
  expect(queue.status()).toEqual({ waiting: 0, failed: [], savedAtMs: null });
});
