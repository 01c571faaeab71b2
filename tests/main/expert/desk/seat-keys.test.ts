import { expect, test } from "vitest";
import { ExpertId, RoundId } from "#shared/ids.ts";
import { signingKeyFromSeed } from "#main/crypto/crypto.ts";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import { openSeatKeys, sealSeatKeys } from "#main/expert/desk/seat-keys.ts";

const deskKey = new Uint8Array(32).fill(5);
const owner = { round: RoundId.parse("r1"), expert: ExpertId.parse("E01") };
const signing = signingKeyFromSeed(new Uint8Array(32).fill(1));
const keys = {
  signingSeed: signing.privateSeed,
  publicKey: signing.publicKey,
  dataKey: new Uint8Array(32).fill(2),
};
const sealed = sealSeatKeys(deskKey, owner, keys, createSeededBytes("seat"));

test("the desk key gives the expert's keys back", () => {
  const opened = openSeatKeys(deskKey, owner, sealed);
  expect(Buffer.from(opened?.signingSeed ?? []).equals(signing.privateSeed)).toBe(true);
  expect(Buffer.from(opened?.publicKey ?? []).equals(signing.publicKey)).toBe(true);
  expect(Buffer.from(opened?.dataKey ?? []).equals(Buffer.alloc(32, 2))).toBe(true);
});

test("another desk key, another expert, another round or a changed row give nothing", () => {
  expect(openSeatKeys(new Uint8Array(32).fill(6), owner, sealed)).toBeUndefined();
  expect(openSeatKeys(deskKey, { ...owner, expert: ExpertId.parse("E02") }, sealed)).toBeUndefined();
  expect(openSeatKeys(deskKey, { ...owner, round: RoundId.parse("r2") }, sealed)).toBeUndefined();
  expect(openSeatKeys(deskKey, owner, sealed.replace('"sealed":"', '"sealed":"AAAA'))).toBeUndefined();
  expect(openSeatKeys(deskKey, owner, "")).toBeUndefined();
  expect(openSeatKeys(deskKey, owner, "{}")).toBeUndefined();
});
