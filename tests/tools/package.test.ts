import { execFileSync } from "node:child_process";
import { createHash, generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { extractAll, extractFile, getRawHeader, listPackage } from "@electron/asar";
import { NtExecutable, NtExecutableResource, Resource } from "resedit";
import { beforeAll, describe, expect, test } from "vitest";
import { ensureBuilt } from "#build/ensure-built.ts";
import { readFuses } from "#build/package/fuses.ts";
import { packageProgram } from "#build/package/package-program.ts";
import { programOf } from "#build/package/pack.ts";
import { changedAddons } from "#main/shell/packed-addons.ts";
import { decidedFuses, readOwnFuses } from "#main/shell/self-test/own-fuses.ts";
import { writeElectronZip } from "#tests/support/electron-zip.ts";
import { neededFiles, selfTest, startRefused, startUntil } from "#tests/support/packed-program.ts";
import { sharedTempFolder, tempFolder } from "#tests/support/temp-folder.ts";
import { describeWithTools } from "#tests/support/with-tool.ts";

const root = join(import.meta.dirname, "../..");
const versionIn = (path: string) => (JSON.parse(readFileSync(join(root, path), "utf8")) as { version: string }).version;
const version = versionIn("package.json");
const electronVersion = versionIn("node_modules/electron/package.json");

const linux = { platform: "linux", arch: "x64" } as const;
const windows = { platform: "win32", arch: "x64" } as const;
/** Many of the laptops with Kylin or UOS. */
const linuxArm = { platform: "linux", arch: "arm64" } as const;
const all = [linux, windows, linuxArm] as const;

const zips = sharedTempFolder();
const out = join(sharedTempFolder(), "有 空格 的文件夹");
const releaseKey = join(zips, "release.pem");
let checksums: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  ensureBuilt(root);
  for (const { platform, arch } of all) {
    const { name, sha256 } = await writeElectronZip(zips, electronVersion, platform, arch);
    checksums = { ...checksums, [name]: sha256 };
  }
  const { privateKey } = generateKeyPairSync("ed25519");
  writeFileSync(releaseKey, privateKey.export({ type: "pkcs8", format: "pem" }));
  await packageProgram(root, { targets: all, zips, out, releaseKey }, checksums, () => undefined);
}, 240_000);

const folderOf = ({ platform, arch }: (typeof all)[number]): string =>
  join(out, `pingshen-${version}-${platform}-${arch}`);

describe.each(all)("packed for $platform $arch", (target) => {
  const resources = join(folderOf(target), "resources");
  const asar = join(resources, "app.asar");

  test("all nine fuses of the program file stand as decided", async () => {
    expect(await readFuses(programOf(folderOf(target), target))).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: false,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    });
  });

  test("the program reads the same of its own file, and finds them as decided", async () => {
    expect(await readOwnFuses(programOf(folderOf(target), target))).toEqual(decidedFuses);
  });

  test("the archive holds the bundles and what they read, and nothing of the workshop", () => {
    const files = listPackage(asar, { isPack: false }).map((path) => path.replaceAll("\\", "/").slice(1));
    for (const needed of neededFiles) expect(files).toContain(needed);
    const tops = [...new Set(files.map((path) => path.split("/")[0]))].sort();
    expect(tops).toEqual(["addons.json", "build", "migrations", "node_modules", "out", "package.json"]);
    expect(files.filter((path) => /\.map$|(?<!\.d)\.tsx?$|\.test\.|(^|\/)binding\.gyp$/.test(path))).toEqual([]);
    const packages = files.filter((path) => /^node_modules\/(@[^/]+\/)?[^/@]+$/.test(path)).sort();
    const own =
      target.platform === "linux"
        ? [`sharp-libvips-linux-${target.arch}`, `sharp-linux-${target.arch}`]
        : ["sharp-win32-x64"];
    expect(packages).toEqual([
      ...["colour", ...own].map((name) => `node_modules/@img/${name}`),
      ...["better-sqlite3", "detect-libc", "semver", "sharp"].map((name) => `node_modules/${name}`),
    ]);
    const manifest = JSON.parse(extractFile(asar, "package.json").toString()) as Record<string, unknown>;
    expect(Object.keys(manifest).sort()).toEqual(
      ["dependencies", "description", "license", "main", "name", "productName", "type", "version"].sort(),
    );
  });

  test("only the addons of this system lie beside the archive", () => {
    const listed = listPackage(asar, { isPack: true })
      .filter((line) => line.startsWith("unpack"))
      .map((line) => line.replace(/^unpack\s*:\s*/, "").replaceAll("\\", "/"));
    const addons = listed.filter((path) => /\.(node|dll)$|\.so(\.|$)/.test(path));
    expect(addons.length).toBeGreaterThanOrEqual(3);
    const foreign = target.platform === "linux" ? /win32|darwin|musl/ : /linux|darwin/;
    const otherArch = target.arch === "x64" ? /arm64/ : /x64/;
    expect(addons.filter((path) => foreign.test(path) || otherArch.test(path))).toEqual([]);
    for (const addon of addons) expect(existsSync(join(`${asar}.unpacked`, addon))).toBe(true);
    const list = JSON.parse(extractFile(asar, "addons.json").toString()) as Record<string, string>;
    expect(Object.keys(list).sort()).toEqual(addons.map((path) => path.slice(1)).sort());
    expect(addons).toContain(`/node_modules/better-sqlite3/prebuilds/${target.platform}-${target.arch}.node`);
  });
});

test("a switch or a variable that would open the packed program stops it before it opens any data, and is named", async () => {
  const unpacked = join(tempFolder(), "program");
  extractAll(join(folderOf(linux), "resources/app.asar"), unpacked);
  const userFolder = join(tempFolder(), "user");
  const args = [unpacked, `--user-data-dir=${userFolder}`];
  const switched = await startRefused([...args, "--disable-web-security", "--js-flags=--expose-gc"]);
  expect([switched.code, switched.stderr]).toEqual([
    1,
    expect.stringContaining("评审台不接受这些启动参数：disable-web-security, js-flags。"),
  ]);
  const lent = await startRefused(args, { ELECTRON_ENABLE_LOGGING: "1" });
  expect([lent.code, lent.stderr]).toEqual([
    1,
    expect.stringContaining("does not accept these environment variables: ELECTRON_ENABLE_LOGGING."),
  ]);
  expect(existsSync(join(userFolder, "data"))).toBe(false);
});

test("the packed program's own test finds its fuses and its native libraries as they were packed", async () => {
  const unpacked = join(tempFolder(), "program");
  extractAll(join(folderOf(linux), "resources/app.asar"), unpacked);
  const { passed, packaged, fuses, checks } = await selfTest(unpacked, programOf(folderOf(linux), linux));
  expect({ passed, packaged, fuses }).toEqual({ passed: true, packaged: true, fuses: decidedFuses });
  const outcomes = new Map(checks.map(({ name, outcome }) => [name, outcome]));
  expect([outcomes.get("fuses"), outcomes.get("native libraries")]).toEqual(["passed", "passed"]);
}, 120_000);

test("a packed copy with the marker beside its program keeps everything beside it", async () => {
  const stick = join(tempFolder(), "U 盘");
  const unpacked = join(stick, "resources");
  extractAll(join(folderOf(linux), "resources/app.asar"), unpacked);
  writeFileSync(join(stick, "portable.txt"), "");
  const home = tempFolder();
  const args = [unpacked, `--standin-exe=${join(stick, "pingshen")}`];
  await startUntil(args, { HOME: home }, join(stick, "Pingshen-data/data"));
  expect(readdirSync(home)).toEqual([]);
});

test("a changed or missing native library stops the packed program before anything is loaded, and is named", async () => {
  const unpacked = join(tempFolder(), "程序 program");
  extractAll(join(folderOf(linux), "resources/app.asar"), unpacked);
  expect(changedAddons(unpacked)).toEqual([]);
  const addon = "node_modules/better-sqlite3/prebuilds/linux-x64.node";
  const bytes = readFileSync(join(unpacked, addon));
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(join(unpacked, addon), bytes);
  expect(changedAddons(unpacked)).toEqual([addon]);
  const userFolder = join(tempFolder(), "user");
  const said = await startRefused([unpacked, `--user-data-dir=${userFolder}`]);
  expect(said.code).toBe(1);
  expect(said.stderr).toContain(`程序文件与出厂时不一致：${addon}。`);
  expect(said.stderr).toContain(`These program files are not as delivered: ${addon}.`);
  expect(existsSync(join(userFolder, "data"))).toBe(false);
  rmSync(join(unpacked, addon));
  expect(changedAddons(unpacked)).toEqual([addon]);
});

test("Windows' program has an icon, says what it is, and carries the hash of the archive", () => {
  const resources = NtExecutableResource.from(NtExecutable.from(readFileSync(programOf(folderOf(windows), windows))));
  const icons = Resource.IconGroupEntry.fromEntries(resources.entries);
  expect(icons.map((group) => group.icons.map(({ width }) => width))).toEqual([[16, 24, 32, 48, 64, 0]]);
  const [info] = Resource.VersionInfo.fromEntries(resources.entries);
  const [language] = info?.getAllLanguagesForStringValues() ?? [];
  const said = language === undefined ? {} : info?.getStringValues(language);
  expect(said).toMatchObject({
    ...{ FileDescription: "评审台 Pingshen", ProductName: "评审台 Pingshen", CompanyName: "Pingshen" },
    ...{ FileVersion: version, ProductVersion: version, LegalCopyright: "评审台 Pingshen" },
  });
  const integrity = resources.entries.find(({ type }) => type === "INTEGRITY");
  const { headerString } = getRawHeader(join(folderOf(windows), "resources/app.asar"));
  const value = createHash("sha256").update(headerString).digest("hex");
  expect(JSON.parse(Buffer.from(integrity?.bin ?? new ArrayBuffer()).toString())).toEqual([
    { file: String.raw`resources\app.asar`, alg: "SHA256", value },
  ]);
});

test("on Linux the program may be started and the sandbox's helper is there", () => {
  expect(statSync(programOf(folderOf(linux), linux)).mode & 0o111).toBe(0o111);
  expect(existsSync(join(folderOf(linux), "chrome-sandbox"))).toBe(true);
});

describeWithTools("what is delivered is accepted by others", ["sha256sum", "minisign", "unzip", "dpkg-deb"], () => {
  test("sha256sum and minisign accept the list of checksums", () => {
    const names = readFileSync(join(out, "SHA256SUMS"), "utf8").trim().split("\n");
    expect(names.map((line) => line.split("  ")[1]).sort()).toEqual([
      `pingshen-${version}-linux-arm64.zip`,
      `pingshen-${version}-linux-x64.zip`,
      `pingshen-${version}-win32-x64.zip`,
      `pingshen_${version}_amd64.deb`,
      `pingshen_${version}_arm64.deb`,
    ]);
    execFileSync("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"], { cwd: out });
    const said = execFileSync("minisign", ["-V", "-p", "pingshen-release.pub", "-m", "SHA256SUMS"], { cwd: out });
    expect(said.toString()).toContain(`Trusted comment: pingshen ${version}`);
  });

  test("unzip finds the packed folder whole", () => {
    const zip = join(out, `pingshen-${version}-linux-x64.zip`);
    execFileSync("unzip", ["-tqq", zip]);
    const listed = execFileSync("unzip", ["-Z", zip, `pingshen-${version}-linux-x64/pingshen`]).toString();
    expect(listed).toMatch(/^-rwxr-xr-x/);
  });

  test("dpkg reads the package: program, menu entry, file types, sandbox", () => {
    const deb = join(out, `pingshen_${version}_amd64.deb`);
    const field = (name: string): string => execFileSync("dpkg-deb", ["--field", deb, name]).toString().trim();
    expect([field("Package"), field("Version"), field("Architecture")]).toEqual(["pingshen", version, "amd64"]);
    const content = execFileSync("dpkg-deb", ["--contents", deb]).toString();
    for (const path of [
      "./opt/pingshen/pingshen",
      "./opt/pingshen/chrome-sandbox",
      "./opt/pingshen/resources/app.asar",
      "./usr/share/applications/pingshen.desktop",
      "./usr/share/mime/packages/pingshen.xml",
      "./usr/share/icons/hicolor/256x256/apps/pingshen.png",
    ])
      expect(content).toContain(path);
    expect(content.split("\n").filter((line) => line !== "" && !line.includes("root/root"))).toEqual([]);
    const machine = tempFolder();
    mkdirSync(join(machine, "var/lib/dpkg/updates"), { recursive: true });
    mkdirSync(join(machine, "var/lib/dpkg/info"));
    writeFileSync(join(machine, "var/lib/dpkg/status"), "");
    execFileSync("dpkg", [`--root=${machine}`, "--force-all", "--no-triggers", "--unpack", deb], { stdio: "ignore" });
    expect(existsSync(join(machine, "opt/pingshen/resources/app.asar"))).toBe(true);
    const shipped = (path: string): string => readFileSync(join(machine, "usr/share", path), "utf8");
    expect(shipped("applications/pingshen.desktop")).toContain(
      "Exec=/opt/pingshen/pingshen %f\nIcon=pingshen\nTerminal=false\nCategories=Office;\n" +
        "MimeType=application/vnd.pingshen.bundle+zip;application/vnd.pingshen.run-off;application/vnd.pingshen.scores;\n",
    );
    expect(shipped("mime/packages/pingshen.xml")).toContain('<mime-type type="application/vnd.pingshen.scores">');
    const unpacked = join(tempFolder(), "control");
    execFileSync("dpkg-deb", ["--control", deb, unpacked]);
    expect(readFileSync(join(unpacked, "postinst"), "utf8")).toContain("chmod 4755 /opt/pingshen/chrome-sandbox");
  });
});
