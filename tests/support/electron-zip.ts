import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import { Data, NtExecutable, NtExecutableResource, Resource } from "resedit";
import sharp from "sharp";

/*
 * Zips in the place of Electron's own: the right files by name, and a program that does nothing but carry its fuses.
 */

const language = 1033;
const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
/** Version 1 of the wire, nine fuses, as Electron delivers them: `1` on, `0` off. */
const delivered = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, 9]), Buffer.from("101100011")]);

/** A program for Windows with an icon and its description, which packing replaces. */
async function windowsProgram(): Promise<Buffer> {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const create = { width: 16, height: 16, channels: 4, background: "#808080" } as const;
  const picture = await sharp({ create }).png().toBuffer();
  const icon = Data.RawIconItem.from(new Uint8Array(picture).buffer, 16, 16, 32);
  Resource.IconGroupEntry.replaceIconsForResource(resources.entries, 1, language, [icon]);
  const info = Resource.VersionInfo.createEmpty();
  info.lang = language;
  info.setStringValues({ lang: language, codepage: 1200 }, { ProductName: "Electron" });
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  program.setExtraData(new Uint8Array(delivered).buffer);
  return Buffer.from(program.generate());
}

/** Writes `electron-v<version>-<platform>-<arch>.zip` into a folder; answers its SHA-256. */
export async function writeElectronZip(
  folder: string,
  version: string,
  platform: "win32" | "linux",
  arch: string,
): Promise<{ readonly name: string; readonly sha256: string }> {
  const zip = new JSZip();
  const program = { unixPermissions: 0o755 };
  if (platform === "win32") zip.file("electron.exe", await windowsProgram());
  else {
    zip.file("electron", Buffer.concat([Buffer.from("\x7fELF stand-in "), delivered]), program);
    zip.file("chrome-sandbox", "\x7fELF stand-in", program);
  }
  zip.file("resources/default_app.asar", "none");
  zip.file("LICENSE", "licence");
  zip.file("version", version);
  const bytes = await zip.generateAsync({ type: "nodebuffer", platform: "UNIX" });
  const name = `electron-v${version}-${platform}-${arch}.zip`;
  writeFileSync(join(folder, name), bytes);
  return { name, sha256: createHash("sha256").update(bytes).digest("hex") };
}
