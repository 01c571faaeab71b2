import type { Finding } from "#shared/finding.ts";
import type { GrantId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import type { InspectedBundle } from "#shared/ipc/expert-calls.ts";
import { ok } from "#shared/result.ts";
import { clockFindings } from "#main/expert/desk/clock-findings.ts";
import { bundleFolder } from "#main/expert/desk/imported-head.ts";
import { readSource, type Source } from "#main/expert/desk/read-source.ts";
import { isWhole } from "#main/expert/desk/wanted-volumes.ts";
import { isHere } from "#main/expert/volumes/bring-volumes.ts";
import { isThere, volumeRows } from "#main/expert/volumes/volume-rows.ts";
import type { CallContext } from "#main/world.ts";

/** Looks at what was chosen: nothing is copied, nothing is shown before the signature held. */
export async function inspectSource(
  sources: readonly GrantId[],
  context: CallContext,
): Promise<Answer<"desk/inspect">> {
  const source = await readSource(sources, context);
  if (!source.ok) return source;
  const { head, located, standing } = source.value;
  const volumes = volumesOf(source.value, context);
  const missing = new Set(volumes.filter(({ where }) => where === "missing").map(({ fileName }) => fileName));
  const findings: Finding[] = [
    ...clockFindings(context.now(), head.index.builtAt),
    ...located.findings.filter(({ at }) => missing.has(at)),
  ];
  return ok({
    summary: head.summary,
    volumes,
    alreadyImported: standing.same !== undefined && (await isWhole(context, standing.same)),
    replacesVersion: standing.replaces?.version ?? null,
    keyChange: standing.keyChange,
    findings,
  });
}

function volumesOf({ head, located, standing }: Source, context: CallContext): InspectedBundle["volumes"] {
  const { same } = standing;
  const rows = same === undefined ? [] : volumeRows(context.databases.expert(), same.id);
  const here = rows
    .filter((row) => isThere(row) || (same !== undefined && isHere(bundleFolder(context, same.folder), row)))
    .filter((row) => row.state !== "damaged")
    .map((row) => row.number);
  return head.index.volumes.map((volume) => ({
    ...volume,
    where: here.includes(volume.number) ? "here" : located.paths.has(volume.number) ? "source" : "missing",
  }));
}
