import { expect, test } from "vitest";
import type { Session } from "#main/expert/session.ts";
import { createRecordCache } from "#main/expert/materials/record-cache.ts";
import { createSessions } from "#main/expert/sessions.ts";

const minuteMs = 60_000;

/** The keys of somebody who is unlocked; names do not matter here. */
function makeSession(): Session {
  const shared = new Uint8Array(16).fill(4);
  return {
    bundle: "b1",
    expert: "E01",
    deskKey: new Uint8Array(32).fill(1),
    dataKey: new Uint8Array(32).fill(2),
    signingSeed: new Uint8Array(32).fill(3),
    contentKeys: new Map([
      ["data/c/1", shared],
      ["data/m/1", shared],
    ]),
    records: createRecordCache(),
  } as unknown as Session;
}

const keysOf = (session: Session): Uint8Array[] => [
  session.deskKey,
  session.dataKey,
  session.signingSeed,
  ...session.contentKeys.values(),
];

test("locking overwrites every key and forgets who it was", () => {
  const sessions = createSessions();
  const session = makeSession();
  session.records.put("data/m/1", 0, Buffer.from("秘密"));
  const record = session.records.get("data/m/1", 0);
  sessions.open(session, 0);
  sessions.lock();
  expect(sessions.current()).toBeUndefined();
  expect(keysOf(session).every((key) => key.every((byte) => byte === 0))).toBe(true);
  expect(record?.every((byte) => byte === 0)).toBe(true);
  expect(session.records.get("data/m/1", 0)).toBeUndefined();
});

test("opening another desk locks the one before", () => {
  const sessions = createSessions();
  const [first, second] = [makeSession(), makeSession()];
  sessions.open(first, 0);
  sessions.open(second, 1);
  expect(sessions.current()).toBe(second);
  expect(keysOf(first).flatMap((key) => [...key])).not.toContain(3);
  expect(second.dataKey[0]).toBe(2);
});

test("a desk that nobody touches for fifteen minutes locks itself and says so once", () => {
  const sessions = createSessions();
  let told = 0;
  sessions.onIdleLock(() => void (told += 1));
  sessions.open(makeSession(), 1000);
  expect(sessions.lockWhenIdle(1000 + 15 * minuteMs - 1)).toBe(false);
  expect(sessions.lockWhenIdle(1000 + 15 * minuteMs)).toBe(true);
  expect(sessions.lockWhenIdle(1000 + 16 * minuteMs)).toBe(false);
  expect(told).toBe(1);
});

test("somebody at the desk puts it off, by as many minutes as the page asks for", () => {
  const sessions = createSessions();
  sessions.open(makeSession(), 0);
  expect(sessions.stay(5 * minuteMs, 3)).toBe(8 * minuteMs);
  expect(sessions.stay(6 * minuteMs)).toBe(9 * minuteMs);
  expect(sessions.lockWhenIdle(8 * minuteMs)).toBe(false);
  expect(sessions.lockWhenIdle(9 * minuteMs)).toBe(true);
});

test("with nobody unlocked there is no time at which it locks", () => {
  expect(createSessions().stay(0, 5)).toBeNull();
});

test("a clock that is set back does not keep the desk open", () => {
  const sessions = createSessions();
  sessions.open(makeSession(), 1000 * minuteMs);
  expect(sessions.lockWhenIdle(10 * minuteMs)).toBe(false);
  expect(sessions.lockWhenIdle(25 * minuteMs)).toBe(true);
});

test("locking by hand is not told as if nobody had been there", () => {
  const sessions = createSessions();
  let told = 0;
  sessions.onIdleLock(() => void (told += 1));
  sessions.open(makeSession(), 0);
  sessions.lock();
  expect(told).toBe(0);
});

test("whoever wakes a laptop that slept does not find the desk open", () => {
  const sessions = createSessions();
  sessions.open(makeSession(), 0);
  expect(sessions.stay(480 * minuteMs, 60)).toBeNull();
  expect(sessions.current()).toBeUndefined();
});
