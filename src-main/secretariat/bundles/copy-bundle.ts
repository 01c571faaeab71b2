import { existsSync } from "node:fs";
import { copyFile, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { eq } from "drizzle-orm";
import type { Finding } from "#shared/finding.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { bundle, bundleCopy } from "#shared/schema/secretariat-review.ts";
import { readHead } from "#main/bundle-format/read-head.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import { verifyVolume } from "#main/bundle-format/verify-volume.ts";
import { volumePaths } from "#main/bundle-format/volumes.ts";
import { appendJournal } from "#main/db/journal.ts";
import { syncFolder } from "#main/files/write-atomic.ts";
import {
  bytesOf,
  fitting,
  freeBytes,
  isDiskFull,
  reserveBytes,
  roomFacts,
  smallestShare,
  volumeNumbers,
  type StickFile,
} from "#main/secretariat/bundles/share-of-stick.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";

/**
 * Copies a bundle to a stick and reads every byte back from it, so that a stick that lies is found before it travels.
 *
 * Errors: `bundle/copy-unknown`, `bundle/target-taken`, `bundle/disk-full`, `bundle/copy-damaged` with the findings,
 * `file/unwritable`. A copy that failed is taken away.
 */
export async function copyBundle(input: Input<"bundles/copy">, context: CallContext): Promise<Answer<"bundles/copy">> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { database } = round.value;
  const row = database.select().from(bundle).where(eq(bundle.id, input.bundle)).get();
  const target = context.grants.path(input.target);
  if (target === undefined) return err({ kind: "file/grant-unknown" });
  if (row === undefined || !existsSync(row.folder))
    return err({ kind: "bundle/copy-unknown", facts: { bundle: input.bundle } });
  const folder = join(target, row.id);
  if (existsSync(folder)) return err({ kind: "bundle/target-taken", facts: { name: row.id } });
  try {
    const share = await shareOf(await filesOf(row.folder, row.id), input, target);
    if (!share.ok) return share;
    const { sources, bytes, left, whole } = share.value;
    const findings = await copyAndRead(sources, folder, row.hash, bytes, context);
    if (findings.length > 0) {
      await rm(folder, { recursive: true, force: true });
      return err({ kind: "bundle/copy-damaged", facts: { count: findings.length }, findings });
    }
    const copied = {
      bundle: row.id,
      target: folder,
      files: sources.length,
      bytes,
      partVolumes: whole ? null : volumeNumbers(sources),
      copiedAtMs: context.now(),
      copiedBy: input.by,
    };
    database.transaction((transaction) => {
      transaction.insert(bundleCopy).values(copied).run();
      const facts = { bundle: row.id, hash: row.hash, files: copied.files, bytes, volumes: copied.partVolumes };
      appendJournal(transaction, { atMs: copied.copiedAtMs, actor: input.by, kind: "bundle/copied", facts });
    });
    return ok({
      ...copied,
      left: left.map(({ number, path, sizeBytes }) => ({ number, fileName: basename(path), sizeBytes })),
      freeBytes: await freeBytes(target),
    });
  } catch (fault) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    if (context.signal.aborted) return err({ kind: "call/cancelled" });
    // Some sticks and file systems promise more room than they have.
    if (isDiskFull(fault)) return err({ kind: "bundle/disk-full", facts: await roomFacts(row.bytes, target) });
    return err({ kind: "file/unwritable", facts: { name: folder, reason: diskReason(fault) } });
  }
}

interface Share {
  readonly sources: readonly StickFile[];
  readonly bytes: number;
  /** Asked for, but without room here. */
  readonly left: readonly StickFile[];
  /** The whole bundle goes onto this stick. */
  readonly whole: boolean;
}

/** What goes onto this stick, or that there is no room for it. */
async function shareOf(
  all: readonly StickFile[],
  { volumes, spread = false }: Pick<Input<"bundles/copy">, "volumes" | "spread">,
  target: string,
): Promise<Result<Share, Problem>> {
  const wanted = all.filter(({ number }) => number === 0 || volumes?.includes(number) !== false);
  const room = (await freeBytes(target)) - reserveBytes;
  const sources = spread ? fitting(wanted, room) : wanted;
  const bytes = bytesOf(sources);
  if (bytes > room || (sources.length < wanted.length && volumeNumbers(sources).length === 0)) {
    const needed = bytesOf(spread ? smallestShare(wanted) : wanted);
    return err({ kind: "bundle/disk-full", facts: await roomFacts(needed, target) });
  }
  const left = wanted.filter((source) => !sources.includes(source));
  return ok({ sources, bytes, left, whole: sources.length === all.length });
}

/** Head, volumes and public key as they lie in the bundle's folder. */
async function filesOf(folder: string, name: string): Promise<StickFile[]> {
  const head = await readHead(join(folder, `${name}.psb`));
  if (!head.ok) throw Object.assign(new Error("the bundle here is damaged"), { code: "EIO", syscall: "read" });
  const files = [
    { number: 0, path: head.value.headPath },
    { number: 0, path: join(folder, `${name}.pub`) },
    ...volumePaths(head.value),
  ];
  return Promise.all(files.map(async ({ number, path }) => ({ number, path, sizeBytes: (await stat(path)).size })));
}

async function copyAndRead(
  sources: readonly StickFile[],
  folder: string,
  hash: string,
  total: number,
  context: CallContext,
): Promise<Finding[]> {
  await mkdir(folder);
  let doneBytes = 0;
  for (const { path, sizeBytes } of sources) {
    context.signal.throwIfAborted();
    const label = basename(path);
    const part = join(folder, `${label}.part`);
    const watch = setInterval(() => {
      void stat(part).then(
        ({ size }) => context.progress({ phase: "copy", done: doneBytes + size, total, unit: "bytes", label }),
        () => undefined,
      );
    }, 250);
    try {
      await copyFile(path, part);
    } finally {
      clearInterval(watch);
    }
    const copy = await open(part, "r+");
    await copy.sync().finally(() => copy.close());
    await rename(part, join(folder, label));
    doneBytes += sizeBytes;
  }
  syncFolder(folder);
  syncFolder(dirname(folder));
  const headPath = join(folder, basename(sources[0]?.path ?? ""));
  return readBack(headPath, new Set(volumeNumbers(sources)), hash, total, context);
}

async function readBack(
  headPath: string,
  copied: ReadonlySet<number>,
  hash: string,
  total: number,
  context: CallContext,
): Promise<Finding[]> {
  const head = await readHead(headPath);
  const name = basename(headPath);
  if (!head.ok || head.value.hash !== hash) {
    const details = { name, file: name };
    return [{ severity: "error", code: "bundle-file-altered", at: name, source: "", details }];
  }
  const { crew, signal } = context;
  const { index } = head.value;
  const findings: Finding[] = [];
  let done = 0;
  const onBytes = (bytes: number): void => {
    done = Math.min(total, done + bytes);
    context.progress({ phase: "verify", done, total, unit: "bytes", label: name });
  };
  for (const { number, path } of [{ number: 0, path: headPath }, ...volumePaths(head.value)]) {
    if (number > 0 && !copied.has(number)) continue;
    findings.push(...(await verifyVolume({ crew, path, number, index, onBytes, signal })).findings);
  }
  return findings;
}
