import { expect, test } from "vitest";
import { createRecordCache } from "#main/expert/materials/record-cache.ts";

const piece = (fill: number, size = 4): Buffer => Buffer.alloc(size, fill);

test("what was used longest ago goes first, overwritten", () => {
  const cache = createRecordCache(10);
  const [first, second] = [piece(1), piece(2)];
  cache.put("a", 0, first);
  cache.put("a", 1, second);
  cache.get("a", 0);
  cache.put("b", 0, piece(3));
  expect(cache.get("a", 1)).toBeUndefined();
  expect([...second]).toEqual([0, 0, 0, 0]);
  expect(cache.get("a", 0)?.equals(piece(1))).toBe(true);
  expect(cache.get("b", 0)?.equals(piece(3))).toBe(true);
});

test("putting back what is held changes nothing", () => {
  const cache = createRecordCache(10);
  const held = piece(5);
  cache.put("a", 0, held);
  cache.put("a", 0, held);
  expect(cache.get("a", 0)?.equals(piece(5))).toBe(true);
});

test("a record that is larger than all room is not kept", () => {
  const cache = createRecordCache(10);
  cache.put("a", 0, piece(1));
  cache.put("b", 0, piece(2, 11));
  expect(cache.get("b", 0)).toBeUndefined();
  expect(cache.get("a", 0)?.equals(piece(1))).toBe(true);
});

test("nothing is kept after erasing, also what comes late", () => {
  const cache = createRecordCache(10);
  const held = piece(1);
  cache.put("a", 0, held);
  cache.erase();
  cache.put("a", 1, piece(2));
  expect([...held]).toEqual([0, 0, 0, 0]);
  expect([cache.get("a", 0), cache.get("a", 1)]).toEqual([undefined, undefined]);
});
