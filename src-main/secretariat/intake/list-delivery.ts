import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { reasonOf } from "#main/parsers/reason-of.ts";
import type { DeliveryFolders } from "#main/secretariat/intake/delivered-path.ts";
import type { FileMemory } from "#main/secretariat/intake/file-memory.ts";
import { mayOpen, openerOf } from "#main/secretariat/intake/open-container.ts";
import { unpackArchive } from "#main/secretariat/intake/unpack-archive.ts";
import type { CallContext } from "#main/world.ts";
import { isSystemFile } from "#shared/intake/classify-file.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";
import type { DeliveredFile } from "#shared/intake/plan-files.ts";

/** Everything that lies in a delivery, archives unpacked and listed as folders of their own name. */
export interface ListedDelivery {
  readonly folders: readonly string[];
  readonly files: readonly DeliveredFile[];
  readonly findings: readonly PlacedFinding[];
  /** Name of the folder that each archive is unpacked into, by its place. */
  readonly archives: ReadonlyMap<string, string>;
}

const deepest = 8;

/** Walks a delivery in the order of names. Links are not followed; archives that were not touched are not unpacked again. */
export async function listDelivery(
  delivery: Omit<DeliveryFolders, "archives">,
  memory: FileMemory,
  { signal, progress, parser }: Pick<CallContext, "signal" | "progress" | "parser">,
): Promise<ListedDelivery> {
  const archives = new Map<string, string>();
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
        continue;
      }
      if (!entry.isFile()) continue;
      const opener = mayOpen(at) ? openerOf(entry.name, parser, signal) : undefined;
      if (opener === undefined) files.push({ at: place, sizeBytes: (await stat(full)).size });
      else await unpack(full, place, depth, opener);
    }
  }

  async function unpack(
    path: string,
    at: string,
    depth: number,
    opener: NonNullable<ReturnType<typeof openerOf>>,
  ): Promise<void> {
    progress({ phase: "unpack", done: archives.size, total: 0, unit: "files", label: at });
    const unpacked = await unpackArchive(path, delivery.roundFolder, memory, opener).catch((fault: unknown) => {
      signal.throwIfAborted();
      return { refused: reasonOf(fault) };
    });
    if ("refused" in unpacked) {
      say("error", "archive-refused", at, { reason: unpacked.refused });
      return;
    }
    archives.set(at, unpacked.folder);
    const { files: count } = unpacked;
    const isMail = /\.eml$/i.test(at);
    if (isMail && count === 0) {
      // A mail that brings nothing is a file like others.
      files.push({ at, sizeBytes: (await stat(path)).size });
      return;
    }
    if (isMail) say("remark", "mail-unpacked", at, { files: count });
    else say("remark", "archive-unpacked", at, { files: count, encoding: unpacked.hasGbkNames ? "GBK" : "UTF-8" });
    folders.push(at);
    await walk(unpacked.path, at, depth + 1);
  }

  await walk(delivery.deliveryFolder, "", 0);
  return { folders, files, findings, archives };
}
