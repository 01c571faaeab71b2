import { cp, mkdir, rename, rm, statfs } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Finding } from "#shared/finding.ts";
import type { BundleIndex } from "#shared/formats/bundle.ts";
import type { GrantId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { importedBundle } from "#shared/schema/expert.ts";
import { readHead } from "#main/bundle-format/read-head.ts";
import { verifyVolume } from "#main/bundle-format/verify-volume.ts";
import { appendJournal } from "#main/db/journal.ts";
import { bundleFolder } from "#main/expert/desk/imported-head.ts";
import { readSource, type Source } from "#main/expert/desk/inspect-source.ts";
import { syncFile } from "#main/files/sync-file.ts";
import { syncFolder } from "#main/files/write-atomic.ts";
import type { CallContext } from "#main/world.ts";

/**
 * Copies a bundle to this laptop and verifies every file on the copy before anything of it can be shown.
 *
 * Works in a folder of its own that takes its name only when all is verified, so no half bundle is ever visible.
 */
export async function importBundle(sourceGrant: GrantId, context: CallContext): Promise<Answer<"desk/import">> {
  const source = await readSource(sourceGrant, context);
  if (!source.ok) return source;
  const { head, missingVolumes, alreadyImported } = source.value;
  const { index } = head;
  const bytes = index.volumes.reduce((sum, volume) => sum + volume.sizeBytes, 0);
  const done = ok({ bundle: index.bundle, files: index.files.length, bytes });
  if (alreadyImported) return done;
  if (missingVolumes.length > 0)
    return err({ kind: "expert/volume-missing", facts: { volumes: missingVolumes.join("、") } });

  const parent = bundleFolder(context, ".");
  const incoming = bundleFolder(context, `.incoming-${index.bundle}`);
  await mkdir(parent, { recursive: true });
  const space = await statfs(parent);
  const freeBytes = space.bavail * space.bsize;
  if (freeBytes < bytes + 64 * 2 ** 20)
    return err({
      kind: "expert/no-space",
      facts: { neededMegabytes: Math.ceil(bytes / 1e6), freeMegabytes: Math.floor(freeBytes / 1e6) },
    });
  await rm(incoming, { recursive: true, force: true });
  await mkdir(incoming);
  try {
    const findings = await copyAndVerify(source.value, incoming, bytes, context);
    if (findings.length > 0) {
      await rm(incoming, { recursive: true, force: true });
      return err({ kind: "expert/import-damaged", facts: { files: findings.length }, findings });
    }
    const copied = await readHead(join(incoming, basename(head.headPath)));
    if (!copied.ok || copied.value.hash !== head.hash) {
      await rm(incoming, { recursive: true, force: true });
      return copied.ok ? err({ kind: "expert/bundle-differs", facts: { bundle: index.bundle } }) : copied;
    }
    await rename(incoming, bundleFolder(context, index.bundle));
    syncFolder(parent);
  } catch (fault) {
    await rm(incoming, { recursive: true, force: true });
    if (context.signal.aborted) return err({ kind: "call/cancelled" });
    return err({ kind: "file/unreadable", facts: { name: basename(head.headPath), reason: reasonOf(fault) } });
  }
  commitImport(source.value, index, context);
  return done;
}

async function copyAndVerify(
  source: Source,
  incoming: string,
  bytes: number,
  context: CallContext,
): Promise<Finding[]> {
  const headName = basename(source.head.headPath);
  await cp(source.head.headPath, join(incoming, headName));
  syncFile(join(incoming, headName));
  const findings: Finding[] = [];
  let verifiedBytes = 0;
  for (const volume of [{ number: 0, path: source.head.headPath }, ...source.volumes]) {
    const name = basename(volume.path);
    const copy = join(incoming, name);
    if (volume.number > 0) {
      context.progress({ phase: "copy", done: verifiedBytes, total: bytes, unit: "bytes", label: name });
      await cp(volume.path, copy);
      syncFile(copy);
    }
    context.signal.throwIfAborted();
    const files = source.head.index.files.filter((file) => file.volume === volume.number);
    const start = verifiedBytes;
    findings.push(
      ...(await verifyVolume(
        copy,
        files,
        (checked) =>
          context.progress({ phase: "verify", done: start + checked, total: bytes, unit: "bytes", label: name }),
        context.signal,
      )),
    );
    if (volume.number > 0) verifiedBytes += files.reduce((sum, file) => sum + file.sizeBytes, 0);
  }
  return findings;
}

function commitImport(source: Source, index: BundleIndex, context: CallContext): void {
  const { head } = source;
  const nowMs = context.now();
  context.databases.expert().transaction((transaction) => {
    transaction
      .insert(importedBundle)
      .values({
        id: index.bundle,
        round: index.round,
        version: index.version,
        practice: index.practice,
        hash: head.hash,
        ruleHash: index.ruleHash,
        organiserKey: head.summary.fingerprint,
        folder: index.bundle,
        headFileName: basename(head.headPath),
        importedAtMs: nowMs,
      })
      .run();
    appendJournal(transaction, {
      atMs: nowMs,
      actor: "laptop",
      kind: "bundle-imported",
      facts: { bundle: index.bundle, version: index.version, hash: head.hash },
    });
  });
}

const reasonOf = (fault: unknown): string => (fault instanceof Error && "code" in fault ? String(fault.code) : "?");
