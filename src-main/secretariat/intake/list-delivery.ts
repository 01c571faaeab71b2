import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { readZipInto } from "#main/files/read-zip-into.ts";
import { reasonOf } from "#main/parsers/reason-of.ts";
import { unpackedFolder, type DeliveryFolders } from "#main/secretariat/intake/delivered-path.ts";
import { isSystemFile } from "#shared/intake/classify-file.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";
import type { DeliveredFile } from "#shared/intake/plan-files.ts";

/** Everything that lies in a delivery, archives unpacked and listed as folders of their own name. */
export interface ListedDelivery {
  readonly folders: readonly string[];
  readonly files: readonly DeliveredFile[];
  readonly findings: readonly PlacedFinding[];
}

const deepest = 8;
const limits = { entries: 5000, totalBytes: 8 * 2 ** 30, ratio: 200 } as const;

/** Walks a delivery in the order of names. Links are not followed. */
export async function listDelivery(delivery: DeliveryFolders, signal: AbortSignal): Promise<ListedDelivery> {
  const folders: string[] = [];
  const files: DeliveredFile[] = [];
  const findings: PlacedFinding[] = [];
  const say = (
    severity: "error" | "remark",
    code: PlacedFinding["code"],
    at: string,
    details: PlacedFinding["details"],
  ): void => void findings.push({ severity, code, at, source: "", details });

  async function walk(path: string, at: string, depth: number): Promise<void> {
    signal.throwIfAborted();
    const entries = await readdir(path, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (isSystemFile(entry.name)) continue;
      const place = at === "" ? entry.name : `${at}/${entry.name}`;
      const full = join(path, entry.name);
      if (entry.isSymbolicLink()) say("remark", "link-ignored", place, {});
      else if (entry.isDirectory() && depth < deepest) {
        folders.push(place);
        await walk(full, place, depth + 1);
      } else if (entry.isFile() && /\.zip$/i.test(entry.name) && !at.toLowerCase().includes(".zip"))
        await unpack(full, place, depth);
      else if (entry.isFile()) files.push({ at: place, sizeBytes: (await stat(full)).size });
    }
  }

  async function unpack(path: string, at: string, depth: number): Promise<void> {
    const target = unpackedFolder(delivery.roundFolder, at);
    await rm(target, { recursive: true, force: true });
    try {
      const unpacked = await readZipInto(path, target, limits, signal);
      say("remark", "archive-unpacked", at, {
        files: unpacked.files,
        encoding: unpacked.hasGbkNames ? "GBK" : "UTF-8",
      });
    } catch (fault) {
      signal.throwIfAborted();
      await rm(target, { recursive: true, force: true });
      say("error", "archive-refused", at, { reason: reasonOf(fault) });
      return;
    }
    folders.push(at);
    await walk(target, at, depth + 1);
  }

  await walk(delivery.deliveryFolder, "", 0);
  return { folders, files, findings };
}
