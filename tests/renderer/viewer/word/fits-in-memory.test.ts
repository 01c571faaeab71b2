import { describe, expect, it } from "vitest";
import { fitsInMemory } from "#renderer/viewer/word/fits-in-memory.ts";
import { bombWord, lyingWord, nestedWord } from "#tests/support/exploding-archives.ts";
import { makeWordFile } from "#tests/support/reading-files.ts";

const asBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

describe("whether a Word form may be opened", () => {
  it("is so for a form as Word writes it, and for one that is deep but not large", async () => {
    expect(await fitsInMemory(asBuffer(await makeWordFile("守护灯塔")))).toBe(true);
    expect(await fitsInMemory(asBuffer(nestedWord()))).toBe(true);
  });

  it("is not so for one that unpacks to gigabytes, whatever its directory says", async () => {
    expect(await fitsInMemory(asBuffer(bombWord()))).toBe(false);
    expect(await fitsInMemory(asBuffer(lyingWord()))).toBe(false);
  });

  it("counts all parts together", async () => {
    const form = asBuffer(await makeWordFile("守护灯塔"));
    expect(await fitsInMemory(form, 100)).toBe(false);
  });

  it("leaves it to the viewer to say that something is no archive, or broken", async () => {
    expect(await fitsInMemory(asBuffer(Buffer.from("no archive")))).toBe(true);
    expect(await fitsInMemory(asBuffer(new Uint8Array(await makeWordFile("守护灯塔")).fill(255, 40, 80)))).toBe(true);
    expect(await fitsInMemory(new ArrayBuffer(0))).toBe(true);
  });
});
