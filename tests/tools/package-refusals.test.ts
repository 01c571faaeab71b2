import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { ensureBuilt } from "#build/ensure-built.ts";
import { officialChecksums } from "#build/package/electron-zips.ts";
import { packageProgram } from "#build/package/package-program.ts";
import { readOptions } from "#build/package/targets.ts";
import { writeElectronZip } from "#tests/support/electron-zip.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const root = join(import.meta.dirname, "../..");
const { version: electronVersion } = JSON.parse(
  readFileSync(join(root, "node_modules/electron/package.json"), "utf8"),
) as { readonly version: string };
const silent = (): void => undefined;

test("what zips are compared with is Electron's own list: it knows each system's", async () => {
  const official = await officialChecksums(root);
  for (const platform of ["win32", "linux"])
    for (const arch of ["x64", "arm64"])
      expect(official[`electron-v${electronVersion}-${platform}-${arch}.zip`]).toMatch(/^[0-9a-f]{64}$/);
});

test("the command packs nothing from an empty folder of zips, says what is missing, and ends with 1", async () => {
  ensureBuilt(root);
  const folder = tempFolder();
  const command = ["build/package.ts", "--platform", "linux,win32", "--arch", "x64,arm64", "--zips", folder];
  const ran = promisify(execFile)(process.execPath, [...command, "--out", join(folder, "out")], { cwd: root });
  await expect(ran).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/electron-v.*-linux-x64\.zip is not in .*--zips/) as string,
  });
  const mistyped = promisify(execFile)(process.execPath, ["build/package.ts", "--platfrom", "linux"], { cwd: root });
  await expect(mistyped).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining("--release-key") as string });
});

describe("what cannot be packed is said with the next step", () => {
  const job = { targets: [{ platform: "linux", arch: "x64" }], releaseKey: undefined } as const;
  test("no zip", async () => {
    const packing = packageProgram(root, { ...job, out: tempFolder(), zips: tempFolder() }, {}, silent);
    await expect(packing).rejects.toThrow(/electron-v.*-linux-x64\.zip is not in .*--zips/);
  });
  test("a zip that is not the official one", async () => {
    const folder = tempFolder();
    const { name, sha256 } = await writeElectronZip(folder, electronVersion, "linux", "x64");
    writeFileSync(join(folder, name), "other bytes");
    const packing = packageProgram(root, { ...job, out: tempFolder(), zips: folder }, { [name]: sha256 }, silent);
    await expect(packing).rejects.toThrow(
      /is not the official file: its SHA-256 is [0-9a-f]{64}, expected is [0-9a-f]{64}/,
    );
  });
  test("a system that Electron is not made for", () => {
    expect(readOptions(["--platform", "linux,loong64"], "linux")).toBe(
      '--platform: "loong64" is none of win32, linux.',
    );
    expect(readOptions(["--platform", "win32,linux", "--arch", "x64,arm64"], "linux")).toMatchObject({
      targets: [
        { platform: "win32", arch: "x64" },
        { platform: "win32", arch: "arm64" },
        { platform: "linux", arch: "x64" },
        { platform: "linux", arch: "arm64" },
      ],
      out: "packages",
    });
  });
});
