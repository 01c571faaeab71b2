import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readHead, type OpenedHead } from "#main/bundle-format/read-head.ts";
import { verifyVolume } from "#main/bundle-format/verify-volume.ts";
import { volumePaths } from "#main/bundle-format/volumes.ts";
import { makeBundle } from "#tests/support/make-bundle.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

async function openBundle(): Promise<OpenedHead> {
  const head = await readHead(await makeBundle(tempFolder()));
  if (!head.ok) throw new Error(head.error.kind);
  return head.value;
}

async function codes(head: OpenedHead, number: number): Promise<string[]> {
  const path = number === 0 ? head.headPath : volumePaths(head)[number - 1]!.path;
  const files = head.index.files.filter((file) => file.volume === number);
  const findings = await verifyVolume(path, files, () => undefined);
  return findings.map(({ code, details }) => ("file" in details ? `${code} ${details["file"]}` : code));
}

describe("a volume", () => {
  it("is whole as it was written, and so are the thumbnails of the head", async () => {
    const head = await openBundle();
    expect(await codes(head, 0)).toEqual([]);
    expect(await codes(head, 1)).toEqual([]);
    expect(await codes(head, 2)).toEqual([]);
  });

  it("is reported for a flipped byte anywhere in it", async () => {
    const head = await openBundle();
    const [volume] = volumePaths(head);
    if (volume === undefined) throw new Error("no volume");
    const whole = readFileSync(volume.path);
    const file = head.index.files.find(({ path }) => path === "data/m/bb.jpg");
    for (let at = 0; at < whole.length; at += 1) {
      if (at > 100 && at < 800) continue;
      const bytes = Buffer.from(whole);
      bytes[at] = bytes[at]! ^ 1;
      writeFileSync(volume.path, bytes);
      const found = await codes(head, 1);
      expect(found, `byte ${String(at)}`).toHaveLength(1);
      if (file !== undefined && at >= file.offset && at < file.offset + file.sizeBytes) {
        expect(found).toEqual(["bundle-file-altered data/m/bb.jpg"]);
      }
    }
  });

  it("is reported when a thumbnail of the head is altered", async () => {
    const head = await openBundle();
    const bytes = readFileSync(head.headPath);
    const file = head.index.files.find(({ path }) => path === "data/t/bb.jpg")!;
    bytes[file.offset + 5] = 0xff;
    writeFileSync(head.headPath, bytes);
    expect(await codes(head, 0)).toEqual(["bundle-file-altered data/t/bb.jpg"]);
  });

  it("is reported when another volume lies in its place", async () => {
    const head = await openBundle();
    copyFileSync(volumePaths(head)[1]!.path, volumePaths(head)[0]!.path);
    expect(await codes(head, 1)).toEqual([
      "bundle-volume-size",
      "bundle-file-altered data/m/aa.jpg",
      "bundle-file-altered data/m/bb.jpg",
    ]);
  });

  it("is reported when it is cut short or absent", async () => {
    const head = await openBundle();
    const [one, two] = volumePaths(head);
    truncateSync(one!.path, 900);
    rmSync(two!.path);
    expect(await codes(head, 1)).toEqual(["bundle-volume-size", "bundle-file-altered data/m/bb.jpg"]);
    expect(await codes(head, 2)).toEqual(["bundle-volume-unreadable"]);
    expect(volumePaths(head)).toEqual([
      { number: 1, path: join(dirname(head.headPath), "round-1-v1-0001.psv"), present: true },
      { number: 2, path: join(dirname(head.headPath), "round-1-v1-0002.psv"), present: false },
    ]);
  });

  it("is not read further once the work is cancelled", async () => {
    const head = await openBundle();
    const files = head.index.files.filter((file) => file.volume === 1);
    const reading = verifyVolume(volumePaths(head)[0]!.path, files, () => undefined, AbortSignal.abort());
    await expect(reading).rejects.toThrow();
  });
});
