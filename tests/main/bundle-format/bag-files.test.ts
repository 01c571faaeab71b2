import { describe, expect, it } from "vitest";
import { manifestText, parseManifest } from "#main/bundle-format/bag-files.ts";

const [one, two] = ["a".repeat(64), "b".repeat(64)];

describe("a manifest", () => {
  it("is sorted, and encodes only what RFC 8493 asks for", () => {
    const text = manifestText([
      { path: "data/两 个", sha256: two },
      { path: "data/100%\r\n", sha256: one },
    ]);
    expect(text).toBe(`${one}  data/100%25%0D%0A\n${two}  data/两 个\n`);
    expect(parseManifest(text)).toEqual({
      ok: true,
      value: new Map([
        ["data/100%\r\n", one],
        ["data/两 个", two],
      ]),
    });
  });

  it("is read with any line ending and any blank between hash and path", () => {
    const read = parseManifest(`${one} \t data/a\r\n${two}  data/b`);
    expect(read.ok && [...read.value.keys()]).toEqual(["data/a", "data/b"]);
    expect(parseManifest("")).toEqual({ ok: true, value: new Map() });
  });

  it("is refused for a line that is none, or a path named twice", () => {
    expect(parseManifest(`${one}  data/a\n\n${two}  data/b\n`)).toEqual({ ok: false, error: { line: 2 } });
    expect(parseManifest(`${one}  data/a\n${two}  data/a\n`)).toEqual({ ok: false, error: { line: 2 } });
    expect(parseManifest(`${one.slice(1)}  data/a\n`)).toEqual({ ok: false, error: { line: 1 } });
  });
});
