import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExif } from "#main/parsers/read-exif.ts";

/** A big-endian block: a root directory with one pointer, and below it one directory with one entry. */
function block(
  pointerTag: number,
  entries: readonly (readonly [tag: number, type: number, count: number, value: number])[],
  tail = "",
): Uint8Array {
  const out = Buffer.alloc(8 + 2 + 12 + 2 + entries.length * 12);
  out.write("MM\0*\0\0\0\b", "latin1");
  out.writeUInt16BE(1, 8);
  out.writeUInt16BE(pointerTag, 10);
  out.writeUInt16BE(4, 12);
  out.writeUInt32BE(1, 14);
  out.writeUInt32BE(22, 18);
  out.writeUInt16BE(entries.length, 22);
  entries.forEach(([tag, type, count, value], at) => {
    out.writeUInt16BE(tag, 24 + at * 12);
    out.writeUInt16BE(type, 26 + at * 12);
    out.writeUInt32BE(count, 28 + at * 12);
    out.writeUInt32BE(value, 32 + at * 12);
  });
  return Buffer.concat([Buffer.from("Exif\0\0"), out, Buffer.from(tail, "latin1")]);
}

describe("a camera's notes", () => {
  it("give the time in plain form", () => {
    const tail = "2023:05:12 09:08:07\0";
    expect(readExif(block(0x8769, [[0x9003, 2, 20, 36]], tail))).toEqual({
      takenAt: "2023-05-12 09:08:07",
      hasPosition: false,
    });
  });

  it("hold a position only with latitude and longitude", () => {
    expect(
      readExif(
        block(0x8825, [
          [2, 5, 3, 0],
          [4, 5, 3, 0],
        ]),
      ),
    ).toEqual({ hasPosition: true });
    expect(readExif(block(0x8825, [[2, 5, 3, 0]]))).toEqual({ hasPosition: false });
  });

  it("never throw and never loop, however they are cut or bent", () => {
    const whole = block(0x8769, [[0x9003, 2, 20, 36]], "2023:05:12 09:08:07\0");
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255), (length, at, value) => {
        const bent = Uint8Array.from(whole).subarray(0, length);
        bent[at] = value;
        expect(typeof readExif(bent).hasPosition).toBe("boolean");
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => typeof readExif(bytes).hasPosition === "boolean"),
    );
  });
});
