import { readFileSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { and, eq } from "drizzle-orm";
import type { Input } from "#shared/ipc/api.ts";
import type { PaperScan } from "#shared/ipc/paper-entry-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { paperScan } from "#shared/schema/secretariat-paper.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";
import { changeEntry } from "#main/secretariat/paper-entry/change-entry.ts";
import type { OpenEntry } from "#main/secretariat/paper-entry/open-entry.ts";
import type { CallContext } from "#main/world.ts";

type Content = PaperScan["content"];
type ScanRow = typeof paperScan.$inferSelect;

const limitMegabytes = 64;
const isScan = (content: string): content is Content => ["pdf", "jpeg", "png"].includes(content);

/** Where the bytes of a scan lie: in the round's folder, under their hash. */
export const scanPath = (roundFolder: string, { sha256, content }: Pick<ScanRow, "sha256" | "content">): string =>
  join(roundFolder, "paper-scans", `${sha256}.${content}`);

/**
 * Attaches pictures of the signed sheets: read to the last line by the parser, hashed and copied into the round's folder.
 *
 * Errors: one file that is no whole PDF, JPEG or PNG, and none of the chosen ones is attached.
 */
export async function attachScans(
  open: OpenEntry,
  { files, by, round }: Input<"paper-entry/attach">,
  context: Pick<CallContext, "databases" | "grants" | "parser" | "signal" | "now">,
): Promise<Result<undefined, Problem>> {
  const { opened, entry } = open;
  const roundFolder = context.databases.roundFolder(round);
  const scans: { readonly row: Omit<ScanRow, "addedAtMs">; readonly bytes: Uint8Array }[] = [];
  for (const grant of files) {
    const path = context.grants.path(grant);
    if (path === undefined) return err({ kind: "file/grant-unknown" });
    const read = await readScan(path, join(roundFolder, "paper-scans", "being-read"), context);
    if (read === undefined)
      return err({ kind: "paper-entry/scan-unusable", facts: { file: basename(path), limitMegabytes } });
    scans.push({ row: { ...read.facts, entry: entry.id, fileName: basename(path), addedBy: by }, bytes: read.bytes });
  }
  // The bytes are on the disk before any row speaks of them; bytes without a row harm nobody.
  for (const { row, bytes } of scans) writeAtomic(scanPath(roundFolder, row), bytes);
  for (const { row } of scans) {
    const atMs = context.now();
    const facts = { entry: entry.id, expert: entry.expert, sha256: row.sha256 };
    changeEntry(
      opened,
      { kind: "paper-entry/scan", by, atMs, facts },
      (transaction) =>
        void transaction
          .insert(paperScan)
          .values({ ...row, addedAtMs: atMs })
          .onConflictDoNothing()
          .run(),
    );
  }
  return ok(undefined);
}

async function readScan(
  source: string,
  part: string,
  { parser, signal }: Pick<CallContext, "parser" | "signal">,
): Promise<{ facts: Pick<ScanRow, "sha256" | "content" | "sizeBytes" | "pages">; bytes: Uint8Array } | undefined> {
  const bytes = bytesOf(source);
  if (bytes === undefined) return undefined;
  // What is checked is what is kept, whatever happens to the file on the stick meanwhile.
  writeAtomic(part, bytes);
  const read = await parser.material(part, signal);
  rmSync(part, { force: true });
  if ("fault" in read) return undefined;
  const { content, readable, encrypted, pages } = read.facts;
  if (!isScan(content) || !readable || encrypted === true) return undefined;
  return { facts: { sha256: sha256Hex(bytes), content, sizeBytes: bytes.length, pages: pages ?? 1 }, bytes };
}

function bytesOf(source: string): Uint8Array | undefined {
  try {
    return statSync(source).size > limitMegabytes * 2 ** 20 ? undefined : readFileSync(source);
  } catch {
    return undefined;
  }
}

/** Takes a scan off; its bytes stay in the folder, where nothing speaks of them. */
export function detachScan(
  { opened, entry }: OpenEntry,
  { sha256, by }: Input<"paper-entry/detach">,
  nowMs: number,
): void {
  const facts = { entry: entry.id, expert: entry.expert, sha256 };
  changeEntry(
    opened,
    { kind: "paper-entry/scan-removed", by, atMs: nowMs, facts },
    (transaction) =>
      void transaction
        .delete(paperScan)
        .where(and(eq(paperScan.entry, entry.id), eq(paperScan.sha256, sha256)))
        .run(),
  );
}
