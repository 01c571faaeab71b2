import { expect, test } from "vitest";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { scoresWait } from "#renderer/secretariat/merge/scores-wait.ts";

const key = {} as RoundOverview["organiserKey"];

test("an opened score file is looked at once the round is open, its key unlocked and no other file in hand", () => {
  expect(scoresWait({ frozenAtMs: null, organiserKey: key }, true, false)).toBeUndefined();
  expect(scoresWait({ frozenAtMs: null, organiserKey: key }, true, true)).toBe("busy");
  expect(scoresWait({ frozenAtMs: null, organiserKey: key }, false, true)).toBe("locked");
  expect(scoresWait({ frozenAtMs: null, organiserKey: null }, false, false)).toBe("no-key");
  expect(scoresWait({ frozenAtMs: 1, organiserKey: key }, true, false)).toBe("frozen");
});
