import type { GrantId } from "#shared/ids.ts";
import { basename } from "node:path";
import type { Answer } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { importedBundle } from "#shared/schema/expert.ts";
import { findHead } from "#main/bundle-format/find-head.ts";
import { readHead, type OpenedHead } from "#main/bundle-format/read-head.ts";
import { volumePaths } from "#main/bundle-format/volumes.ts";
import type { CallContext } from "#main/world.ts";

/** A bundle on a stick: its verified head, the volumes beside it, and what this laptop already has of it. */
export interface Source {
  readonly head: OpenedHead;
  readonly volumes: ReturnType<typeof volumePaths>;
  readonly missingVolumes: readonly string[];
  readonly alreadyImported: boolean;
}

/** Looks at what was chosen: nothing is copied, nothing is shown before the signature held. */
export async function inspectSource(source: GrantId, context: CallContext): Promise<Answer<"desk/inspect">> {
  const read = await readSource(source, context);
  if (!read.ok) return read;
  const { head, missingVolumes, alreadyImported } = read.value;
  return ok({ summary: head.summary, missingVolumes, alreadyImported, findings: [] });
}

/** The bundle behind a grant, refused when altered, older than what is here, or another one under the same name. */
export async function readSource(source: GrantId, context: CallContext): Promise<Result<Source, Problem>> {
  const path = context.grants.path(source);
  if (path === undefined) return err({ kind: "file/grant-unknown" });
  const headPath = await findHead(path);
  if (!headPath.ok) return headPath;
  const head = await readHead(headPath.value);
  if (!head.ok) return head;
  const { index, hash } = head.value;
  const known = context.databases.expert().select().from(importedBundle).all();
  const same = known.find((row) => row.id === index.bundle);
  if (same !== undefined && same.hash !== hash)
    return err({ kind: "expert/bundle-differs", facts: { bundle: index.bundle } });
  const newer = known.find((row) => row.round === index.round && row.version > index.version);
  if (newer !== undefined)
    return err({ kind: "expert/bundle-older", facts: { version: index.version, newest: newer.version } });
  const otherKey = known.find(
    (row) => row.round === index.round && row.organiserKey !== head.value.summary.fingerprint,
  );
  if (otherKey !== undefined)
    return err({
      kind: "expert/organiser-changed",
      facts: { found: head.value.summary.fingerprint, known: otherKey.organiserKey },
    });
  const volumes = volumePaths(head.value);
  const missingVolumes = volumes.filter((volume) => !volume.present).map((volume) => basename(volume.path));
  return ok({ head: head.value, volumes, missingVolumes, alreadyImported: same !== undefined });
}
