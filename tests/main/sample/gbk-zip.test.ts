import JSZip from "jszip";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import yauzl, { type Entry } from "yauzl";
import { makeGbkZip } from "#main/sample/gbk-zip.ts";

const entriesOf = (bytes: Uint8Array): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { decodeStrings: false, lazyEntries: false }, (fault, zip) => {
      if (fault) {
        reject(fault);
        return;
      }
      const entries: Entry[] = [];
      zip.on("entry", (entry: Entry) => entries.push(entry));
      zip.on("end", () => resolve(entries));
      zip.on("error", reject);
    });
  });

describe("an archive as Chinese Windows programs write it", () => {
  const archive = makeGbkZip([
    { name: "张三推荐表.docx", data: new TextEncoder().encode("form") },
    { name: "工作照/张三2.jpg", data: new Uint8Array(70_000).fill(7) },
  ]);

  it("names its entries in GBK and does not claim UTF-8", async () => {
    const entries = await entriesOf(archive);
    expect(entries.map(({ generalPurposeBitFlag }) => generalPurposeBitFlag)).toEqual([0, 0]);
    const names = entries.map(({ fileName }) => iconv.decode(fileName as unknown as Buffer, "gbk"));
    expect(names).toEqual(["张三推荐表.docx", "工作照/张三2.jpg"]);
    expect(entries.map(({ uncompressedSize }) => uncompressedSize)).toEqual([4, 70_000]);
  });

  it("is whole for another program", async () => {
    const zip = await JSZip.loadAsync(archive, {
      checkCRC32: true,
      decodeFileName: (name) => iconv.decode(Buffer.from(name as Uint8Array), "gbk"),
    });
    expect(await zip.file("张三推荐表.docx")?.async("string")).toBe("form");
  });
});
