import { expect, test } from "vitest";
import fc from "fast-check";
import { parseByteRange } from "#main/shell/byte-range.ts";

test.each([
  [null, { kind: "whole" }],
  ["bytes=0-99", { kind: "part", first: 0, last: 99 }],
  ["bytes=10-10", { kind: "part", first: 10, last: 10 }],
  ["bytes=900-", { kind: "part", first: 900, last: 999 }],
  ["bytes=900-5000", { kind: "part", first: 900, last: 999 }],
  ["bytes=-1", { kind: "part", first: 999, last: 999 }],
  ["bytes=-5000", { kind: "part", first: 0, last: 999 }],
  ["bytes=1000-", { kind: "unsatisfiable" }],
  ["bytes=1000-1001", { kind: "unsatisfiable" }],
  ["bytes=-0", { kind: "unsatisfiable" }],
])("of 1000 bytes, %s asks for %o", (header, expected) => {
  expect(parseByteRange(header, 1000)).toEqual(expected);
});

test.each(["bytes=9-1", "bytes=0-1,5-6", "bytes=a-b", "items=0-1", "bytes=-", ""])(
  "a header that is no single range counts as absent: «%s»",
  (header) => {
    expect(parseByteRange(header, 1000)).toEqual({ kind: "whole" });
  },
);

test("nothing of an empty file can be asked for", () => {
  expect(parseByteRange("bytes=0-", 0)).toEqual({ kind: "unsatisfiable" });
  expect(parseByteRange("bytes=-5", 0)).toEqual({ kind: "unsatisfiable" });
});

test("a part always lies inside the file", () => {
  const natural = fc.nat({ max: 5000 });
  fc.assert(
    fc.property(natural, natural, natural, (from, to, size) => {
      for (const header of [`bytes=${from}-${to}`, `bytes=${from}-`, `bytes=-${to}`]) {
        const range = parseByteRange(header, size);
        if (range.kind !== "part") continue;
        expect(range.first).toBeGreaterThanOrEqual(0);
        expect(range.last).toBeGreaterThanOrEqual(range.first);
        expect(range.last).toBeLessThan(size);
      }
    }),
  );
});
