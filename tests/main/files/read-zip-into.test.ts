import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import { afterAll, describe, expect, it } from "vitest";
import { readZipInto } from "#main/files/read-zip-into.ts";
import { makeGbkZip } from "#main/sample/gbk-zip.ts";

const folder = mkdtempSync(join(tmpdir(), "pingshen-zip-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const limits = { entries: 10, totalBytes: 10 * 2 ** 20, ratio: 100 };
let count = 0;
async function unpack(zip: Uint8Array) {
  count += 1;
  const path = join(folder, `${String(count)}.zip`);
  const target = join(folder, `out-${String(count)}`);
  writeFileSync(path, zip);
  const answer = await readZipInto(path, target, limits, new AbortController().signal);
  return { ...answer, names: (readdirSync(target, { recursive: true }) as string[]).sort(), target };
}
const text = (name: string, data = "x") => ({ name, data: Buffer.from(data) });
async function zipOf(files: Readonly<Record<string, Uint8Array | string>>, options: object = {}): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, data] of Object.entries(files)) zip.file(name, data, options);
  return zip.generateAsync({ type: "uint8array", platform: "UNIX", compression: "DEFLATE" });
}

describe("an archive of a delivery", () => {
  it("keeps Chinese names, marked as UTF-8 or packed in GBK", async () => {
    const utf8 = await unpack(await zipOf({ "张三/张三1.jpg": "照" }));
    expect(utf8).toMatchObject({ files: 1, hasGbkNames: false, names: ["张三", "张三/张三1.jpg"] });
    const gbk = await unpack(makeGbkZip([text("联通/联通1.jpg"), text("推荐表.docx", "表")]));
    expect(gbk).toMatchObject({ files: 2, hasGbkNames: true, names: ["推荐表.docx", "联通", "联通/联通1.jpg"] });
    expect(readFileSync(join(gbk.target, "推荐表.docx"), "utf8")).toBe("表");
  });

  it.each(["../逃.txt", "a/../../逃.txt", "/etc/逃.txt", "C:\\逃.txt", "..\\逃.txt"])(
    "may not reach outside: %s",
    async (name) => {
      await expect(unpack(makeGbkZip([text(name)]))).rejects.toThrow("a name that leads out of the archive");
    },
  );

  it("may not hold links, two files of one name, or more than is allowed", async () => {
    const link = await zipOf({ link: "/etc/passwd" }, { unixPermissions: 0o120777 });
    await expect(unpack(link)).rejects.toThrow("a link in the archive");
    await expect(unpack(makeGbkZip([text("a.txt"), text("A.TXT")]))).rejects.toThrow("two files of one name");
    const many = makeGbkZip(Array.from({ length: 11 }, (_, at) => text(`${String(at)}.txt`)));
    await expect(unpack(many)).rejects.toThrow("too many entries");
    const bomb = await zipOf({ "0.bin": Buffer.alloc(8 * 2 ** 20) });
    await expect(unpack(bomb)).rejects.toThrow("far more than it holds");
  });

  it("loses characters that Windows refuses, not the file", async () => {
    expect((await unpack(makeGbkZip([text("他说：“行?”.txt")]))).names).toEqual(["他说：“行_”.txt"]);
  });
});
