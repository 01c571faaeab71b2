import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readHead, type OpenedHead } from "#main/bundle-format/read-head.ts";
import { verifyVolume } from "#main/bundle-format/verify-volume.ts";
import { volumePaths } from "#main/bundle-format/volumes.ts";
import {
  makeBundle,
  makeBundleContent,
  makeEnvelope,
  makeHeadFile,
  makePayload,
  smallEnvelope,
  smallPaths,
  testCrew,
} from "#tests/support/make-bundle.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

async function openBundle(): Promise<OpenedHead> {
  const head = await readHead(await makeBundle(tempFolder()));
  if (!head.ok) throw new Error(head.error.kind);
  return head.value;
}

const verify = ({ index }: OpenedHead, number: number, path: string, signal?: AbortSignal) =>
  verifyVolume({ crew: testCrew(), path, number, index, onBytes: () => undefined, signal });

async function codes(head: OpenedHead, number: number): Promise<string[]> {
  const path = number === 0 ? head.headPath : volumePaths(head)[number - 1]!.path;
  const { findings, damaged } = await verify(head, number, path);
  // What is named as damaged is what the findings name.
  expect(damaged).toEqual(findings.flatMap(({ details }) => details["file"] ?? []));
  return findings.map(({ code, details }) => ("file" in details ? `${code} ${details["file"]}` : code));
}

describe("a volume", () => {
  it("is whole as it was written, and so is the payload of the head", async () => {
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
    const file = head.index.files.find(({ path }) => path === "data/m/0000000000000002.bin");
    for (let at = 0; at < whole.length; at += 1) {
      if (at > 100 && at < 800) continue;
      const bytes = Buffer.from(whole);
      bytes[at] = bytes[at]! ^ 1;
      writeFileSync(volume.path, bytes);
      const found = await codes(head, 1);
      expect(found, `byte ${String(at)}`).toHaveLength(1);
      if (file !== undefined && at >= file.offset && at < file.offset + file.sizeBytes) {
        expect(found).toEqual(["bundle-file-altered data/m/0000000000000002.bin"]);
      }
    }
  });

  it("is reported when a thumbnail of the head is altered", async () => {
    const head = await openBundle();
    const bytes = readFileSync(head.headPath);
    const file = head.index.files.find(({ path }) => path === "data/t/0000000000000002.bin")!;
    bytes[file.offset + 5] = 0xff;
    writeFileSync(head.headPath, bytes);
    expect(await codes(head, 0)).toEqual(["bundle-file-altered data/t/0000000000000002.bin"]);
  });

  it("is reported when another volume lies in its place", async () => {
    const head = await openBundle();
    copyFileSync(volumePaths(head)[1]!.path, volumePaths(head)[0]!.path);
    expect(await codes(head, 1)).toEqual([
      "bundle-volume-size",
      "bundle-file-altered data/m/0000000000000001.bin",
      "bundle-file-altered data/m/0000000000000002.bin",
    ]);
  });

  it("is reported when it is cut short or absent", async () => {
    const head = await openBundle();
    const [one, two] = volumePaths(head);
    truncateSync(one!.path, 900);
    rmSync(two!.path);
    expect(await codes(head, 1)).toEqual(["bundle-volume-size", "bundle-file-altered data/m/0000000000000002.bin"]);
    expect(await codes(head, 2)).toEqual(["bundle-volume-unreadable"]);
    expect(volumePaths(head)).toEqual([
      { number: 1, path: join(dirname(head.headPath), "round-1-v1-0001.psv"), present: true },
      { number: 2, path: join(dirname(head.headPath), "round-1-v1-0002.psv"), present: false },
    ]);
  });

  it("counts every byte that it has read", async () => {
    const head = await openBundle();
    let read = 0;
    const onBytes = (bytes: number): void => void (read += bytes);
    const [volume] = volumePaths(head);
    await verifyVolume({ crew: testCrew(), path: volume!.path, number: 1, index: head.index, onBytes });
    expect(read).toBe(1958);
  });

  it("is hashed piece by piece where files have several records, envelopes with the key in their header too", async () => {
    const folder = tempFolder();
    const { headFiles } = makeBundleContent(folder);
    // 1 MiB of names makes an envelope of two records.
    const expert = { ...smallEnvelope().expert, name: "李".repeat(400_000) };
    const envelope = makeEnvelope({ ...smallEnvelope(), expert });
    expect(envelope.pieces).toHaveLength(2);
    const video = makePayload(folder, "video", new Uint8Array(2_500_000).fill(1));
    const media = [{ ...video, path: smallPaths.materials[0] }];
    const card = makeHeadFile(smallPaths.card, Buffer.from("{}"));
    const headPath = await makeBundle(folder, { headFiles: [envelope, card, ...headFiles.slice(2)], media });
    const opened = await readHead(headPath);
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(await codes(opened.value, 0)).toEqual([]);
    expect(await codes(opened.value, 1)).toEqual([]);
    const { path } = volumePaths(opened.value)[0]!;
    const bytes = readFileSync(path);
    bytes[2_000_000] = bytes[2_000_000]! ^ 1;
    writeFileSync(path, bytes);
    expect(await codes(opened.value, 1)).toEqual(["bundle-file-altered data/m/0000000000000001.bin"]);
  });

  it("is not read further once the work is cancelled", async () => {
    const head = await openBundle();
    const reading = verify(head, 1, volumePaths(head)[0]!.path, AbortSignal.abort());
    await expect(reading).rejects.toThrow();
  });
});
