import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Entry } from "yauzl";
import { zipEntryNames } from "#main/files/read-zip-names.ts";
import { openZip, type ZipLimits } from "#main/files/read-zip.ts";

const linkMode = 0o120000;
const typeMask = 0o170000;

/** What came out of an archive. */
export interface UnpackedZip {
  readonly files: number;
  /** Whether any name was not marked as UTF-8 and had to be read as GBK. */
  readonly hasGbkNames: boolean;
}

/**
 * Unpacks a foreign ZIP into a folder that is new and empty.
 *
 * Errors: rejects, leaving what was unpacked so far, when an entry is a link, is encrypted, would land outside the
 * folder or twice in one place, or goes beyond the limits.
 */
export async function readZipInto(
  path: string,
  target: string,
  limits: ZipLimits,
  signal: AbortSignal,
): Promise<UnpackedZip> {
  const zip = await openZip(path, limits);
  try {
    const names = zipEntryNames(zip.entries);
    const taken = new Set<string>();
    let files = 0;
    for (const [place, entry] of zip.entries.entries()) {
      signal.throwIfAborted();
      const name = names[place] ?? "";
      if (name.endsWith("/")) continue;
      const parts = safeParts(name, entry);
      const key = parts.join("/").normalize("NFC").toLowerCase();
      if (taken.has(key)) throw new Error("two files of one name in the archive");
      taken.add(key);
      const file = join(target, ...parts);
      await mkdir(dirname(file), { recursive: true });
      await pipeline(await zip.stream(entry), createWriteStream(file, { flags: "wx" }), { signal });
      files += 1;
    }
    const hasGbkNames = zip.entries.some((entry, place) => entry.fileNameRaw.toString("utf8") !== names[place]);
    return { files, hasGbkNames };
  } finally {
    zip.close();
  }
}

/** The parts of an entry's place, fit for any file system; everything that would leave the folder is refused. */
function safeParts(name: string, entry: Entry): readonly string[] {
  if (entry.isEncrypted()) throw new Error("the archive needs a password");
  if (((entry.externalFileAttributes >>> 16) & typeMask) === linkMode) throw new Error("a link in the archive");
  const parts = name.split("/").filter((part) => part !== "" && part !== ".");
  const leaves = name.startsWith("/") || /^[A-Za-z]:/.test(name) || parts.includes("..") || name.includes("\0");
  if (leaves || parts.length === 0 || parts.length > 20) throw new Error("a name that leads out of the archive");
  // Windows refuses these characters, and drops points and spaces at the end.
  return parts.map((part) =>
    part
      .replaceAll(/[<>:"|?*\u0001-\u001f]/g, "_")
      .replace(/[. ]+$/, "_")
      .slice(0, 200),
  );
}
