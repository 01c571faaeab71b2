import { expect, test } from "vitest";
import { keyIsNewer } from "#renderer/secretariat/bundles/key-is-newer.ts";

test("a key that was made after all bundles needs a new one", () => {
  expect(keyIsNewer({ createdAtMs: 20 }, [{ builtAtMs: 10 }, { builtAtMs: 15 }])).toBe(true);
  expect(keyIsNewer({ createdAtMs: 20 }, [{ builtAtMs: 10 }, { builtAtMs: 30 }])).toBe(false);
});

test("before the first bundle nothing is out of date", () => {
  expect(keyIsNewer({ createdAtMs: 20 }, [])).toBe(false);
  expect(keyIsNewer(null, [{ builtAtMs: 10 }])).toBe(false);
});
