import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { findHead } from "#main/bundle-format/find-head.ts";
import { readHead } from "#main/bundle-format/read-head.ts";
import { verifyVolume } from "#main/bundle-format/verify-volume.ts";
import { volumePaths } from "#main/bundle-format/volumes.ts";
import { makeBundle, testCrew } from "#tests/support/make-bundle.ts";
import { refusalOf } from "#tests/support/refusal-of.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

/** The finding codes of volume 1 with something else in its place. */
async function volumeWith(put: (path: string) => void): Promise<string[]> {
  const head = await readHead(await makeBundle(tempFolder()));
  if (!head.ok) throw new Error(head.error.kind);
  const [volume] = volumePaths(head.value);
  rmSync(volume!.path);
  put(volume!.path);
  const { index } = head.value;
  const crew = testCrew();
  const { findings } = await verifyVolume({ crew, path: volume!.path, number: 1, index, onBytes: () => undefined });
  return findings.map(({ code }) => code);
}

/** How a head is refused with something else in its place. */
async function headWith(put: (path: string) => void): Promise<string> {
  const headPath = await makeBundle(tempFolder());
  rmSync(headPath);
  put(headPath);
  return refusalOf(headPath);
}

const pipe = (path: string): void => void execFileSync("mkfifo", [path]);
const link = (target: string) => (path: string) => symlinkSync(target, path);

// Windows has neither pipes nor devices in folders, and links only for administrators.
describe.skipIf(process.platform === "win32")("an enemy who prepares the stick", () => {
  it("cannot give a device for a head", async () => {
    for (const device of ["/dev/zero", "/dev/null", "/dev/random"])
      expect(await headWith(link(device)), device).toBe("bundle/not-a-bundle");
  });

  it("cannot let the program wait for ever for a pipe", async () => {
    expect(await headWith(pipe)).toBe("bundle/not-a-bundle");
    expect(await volumeWith(pipe)).toEqual(["bundle-volume-unreadable"]);
  });

  it("cannot give a folder for a head: neither chosen itself nor found in a folder", async () => {
    expect(await headWith((path) => mkdirSync(path))).toBe("bundle/not-a-bundle");
    const stick = tempFolder();
    mkdirSync(join(stick, "x.psb"));
    const found = await findHead(stick);
    expect(found.ok && (await refusalOf(found.value))).toBe("bundle/not-a-bundle");
    expect(await findHead(join(stick, "x.psb"))).toMatchObject({ ok: false, error: { kind: "bundle/no-head" } });
  });

  it("may give a link to a whole head, which is read as that; a link to nothing is unreadable", async () => {
    const headPath = await makeBundle(tempFolder());
    const moved = join(dirname(headPath), "moved");
    renameSync(headPath, moved);
    symlinkSync(moved, headPath);
    expect(await refusalOf(headPath)).toBe("opened");
    expect(await headWith(link("/nowhere/at-all"))).toBe("file/unreadable");
    expect(await headWith((path) => symlinkSync(path, path))).toBe("file/unreadable");
  });

  it("cannot give a device, a folder or something huge for the key file", async () => {
    for (const put of [link("/dev/zero"), pipe, (path: string) => mkdirSync(path), huge]) {
      const headPath = await makeBundle(tempFolder());
      const beside = headPath.replace(".psb", ".pub");
      rmSync(beside);
      put(beside);
      const beganMs = performance.now();
      expect(await refusalOf(headPath)).toBe("bundle/part-altered round-1-v1.pub");
      expect(performance.now() - beganMs).toBeLessThan(2000);
    }
  });

  it("cannot give a device, a folder or something huge for a volume", async () => {
    expect(await volumeWith(link("/dev/zero"))).toEqual(["bundle-volume-unreadable"]);
    expect(await volumeWith((path) => mkdirSync(path))).toEqual(["bundle-volume-unreadable"]);
    expect(await volumeWith(link("/nowhere/at-all"))).toEqual(["bundle-volume-unreadable"]);
    expect(await volumeWith(huge)).toEqual(["bundle-volume-size", "bundle-file-altered", "bundle-file-altered"]);
  });

  it("cannot cut a volume where a file ends and go unnoticed", async () => {
    const head = await readHead(await makeBundle(tempFolder()));
    if (!head.ok) throw new Error(head.error.kind);
    const [volume] = volumePaths(head.value);
    for (const size of [1957, 1958 - 22, 894, 0]) {
      truncateSync(volume!.path, size);
      const { index } = head.value;
      const crew = testCrew();
      const { findings } = await verifyVolume({ crew, path: volume!.path, number: 1, index, onBytes: () => undefined });
      expect(findings[0]).toMatchObject({
        code: "bundle-volume-size",
        details: { expectedBytes: 1958, foundBytes: size },
      });
    }
  });
});

/** A file of 3 GiB that takes no room on the disk. */
function huge(path: string): void {
  writeFileSync(path, "");
  truncateSync(path, 3 * 1024 ** 3);
}
