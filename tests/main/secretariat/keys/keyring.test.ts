import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RoundId } from "#shared/ids.ts";
import { createKeyring, type Keyring } from "#main/secretariat/keys/keyring.ts";
import { ageIdentity } from "#main/signing/master-key.ts";

const round = RoundId.parse("cast-2023-test");
const other = RoundId.parse("cast-2024-test");
const [one, two] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
const minute = 60_000;

let nowMs = 0;
let keyring: Keyring;
beforeEach(() => {
  vi.useFakeTimers();
  nowMs = Date.UTC(2023, 11, 18);
  keyring = createKeyring(() => nowMs);
});
afterEach(() => {
  keyring.close();
  vi.useRealTimers();
});

test("keys are kept by round, each once, and not as the caller's own bytes", () => {
  const mine = Uint8Array.from(one);
  keyring.unlock(round, [mine]);
  keyring.unlock(round, [two, one]);
  mine.fill(0);
  expect(keyring.identities(round)).toEqual([ageIdentity(one), ageIdentity(two)]);
  expect(keyring.identities(other)).toEqual([]);
  expect([keyring.isUnlocked(round), keyring.isUnlocked(other)]).toEqual([true, false]);
});

test("they are forgotten after fifteen minutes without use, and use begins the time anew", () => {
  keyring.unlock(round, [one]);
  nowMs += 14 * minute;
  expect(keyring.identities(round)).toHaveLength(1);
  nowMs += 14 * minute;
  expect(keyring.isUnlocked(round)).toBe(true);
  nowMs += minute + 1;
  expect(keyring.isUnlocked(round)).toBe(false);
  expect(keyring.identities(round)).toEqual([]);
});

test("looking whether a round is unlocked is no use", () => {
  keyring.unlock(round, [one]);
  nowMs += 14 * minute;
  expect(keyring.isUnlocked(round)).toBe(true);
  nowMs += 2 * minute;
  expect(keyring.isUnlocked(round)).toBe(false);
});

test("they leave the memory by themselves, though nobody asks again", () => {
  keyring.unlock(round, [one]);
  nowMs += 20 * minute;
  vi.advanceTimersByTime(20 * minute);
  // Even a clock that was set back finds nothing any more.
  nowMs -= 20 * minute;
  expect(keyring.isUnlocked(round)).toBe(false);
});

test("locking forgets one round, closing all of them", () => {
  keyring.unlock(round, [one]);
  keyring.unlock(other, [two]);
  keyring.lock(round);
  expect([keyring.isUnlocked(round), keyring.isUnlocked(other)]).toEqual([false, true]);
  keyring.close();
  expect(keyring.identities(other)).toEqual([]);
});
