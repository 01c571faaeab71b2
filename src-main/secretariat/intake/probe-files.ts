import { createReadStream } from "node:fs";
import { createSha256, sha256Hex } from "#main/crypto/crypto.ts";
import { deliveredPath, type DeliveryFolders } from "#main/secretariat/intake/delivered-path.ts";
import type { CallContext } from "#main/world.ts";
import type { Material } from "#shared/domain/material.ts";
import type { CandidateId } from "#shared/ids.ts";
import { MaterialId } from "#shared/ids.ts";
import { classifyFile } from "#shared/intake/classify-file.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";
import type { OwnedFile } from "#shared/intake/plan-files.ts";

/** The materials of all nominations, in the order given, and remarks on files that nobody asked for. */
export interface ProbedFiles {
  readonly materials: readonly Material[];
  readonly findings: readonly PlacedFinding[];
}

/** As many as there are parser processes, and one to hash meanwhile. */
const atOnce = 3;

/** Reads every file in the parser processes. A file that takes a reader down is kept with what happened. */
export async function probeFiles(
  owned: readonly OwnedFile[],
  kindOf: (candidate: CandidateId) => "person" | "body",
  delivery: DeliveryFolders,
  context: Pick<CallContext, "parser" | "progress" | "signal">,
): Promise<ProbedFiles> {
  const materials: Material[] = new Array<Material>(owned.length);
  const findings: PlacedFinding[] = [];
  let next = 0;
  let done = 0;

  async function probe(file: OwnedFile, place: number): Promise<void> {
    const path = deliveredPath(delivery, file.at);
    const answer = await context.parser.material(path, context.signal);
    const placed = { at: file.at, source: "", candidate: file.candidate };
    if ("fault" in answer)
      findings.push({ severity: "warning", code: "file-not-read", details: { reason: answer.detail }, ...placed });
    const found =
      "fault" in answer
        ? { sha256: await hashFile(path), facts: { content: "other" as const, readable: false, fault: answer.detail } }
        : answer;
    const kind = classifyFile(file.path, found.facts.content, kindOf(file.candidate));
    if (kind === "other") findings.push({ severity: "remark", code: "file-not-asked", details: {}, ...placed });
    materials[place] = {
      id: MaterialId.parse(`m-${sha256Hex(`${file.candidate}|${file.at}`).slice(0, 16)}`),
      candidate: file.candidate,
      kind,
      fileName: file.path.split("/").at(-1) ?? file.path,
      at: file.at,
      sizeBytes: file.sizeBytes,
      ...found,
    };
  }

  async function work(): Promise<void> {
    for (let place = next++; place < owned.length; place = next++) {
      const file = owned[place];
      if (file === undefined) return;
      context.signal.throwIfAborted();
      await probe(file, place);
      done += 1;
      context.progress({ phase: "probe", done, total: owned.length, unit: "files", label: file.path });
    }
  }

  await Promise.all(Array.from({ length: atOnce }, work));
  findings.sort((a, b) => (a.at < b.at ? -1 : 1));
  return { materials, findings };
}

async function hashFile(path: string): Promise<string> {
  const hash = createSha256();
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) hash.update(chunk as Buffer);
  return hash.hex();
}
