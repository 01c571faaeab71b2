import { sha256Hex } from "#main/crypto/crypto.ts";
import { deliveredPath, type DeliveryFolders } from "#main/secretariat/intake/delivered-path.ts";
import type { FileReader, ReadMaterial } from "#main/secretariat/intake/file-reader.ts";
import type { CallContext } from "#main/world.ts";
import type { Material } from "#shared/domain/material.ts";
import type { CandidateId } from "#shared/ids.ts";
import { MaterialId } from "#shared/ids.ts";
import { classifyFile } from "#shared/intake/classify-file.ts";
import { notAMaterial } from "#shared/intake/not-a-material.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";
import type { OwnedFile } from "#shared/intake/plan-files.ts";

/** The materials of all nominations, in the order given, and remarks on files that nobody asked for. */
export interface ProbedFiles {
  readonly materials: readonly Material[];
  readonly findings: readonly PlacedFinding[];
}

/** As many as there are parser processes, and one to hash meanwhile. */
const atOnce = 3;

/**
 * What every file is, by reading those that changed. A file that takes a reader down is kept with what happened.
 *
 * Progress counts only what has to be read: what is known from before takes no time and would spoil the rate.
 */
export async function probeFiles(
  owned: readonly OwnedFile[],
  kindOf: (candidate: CandidateId) => "person" | "body",
  delivery: DeliveryFolders,
  reader: FileReader,
  context: Pick<CallContext, "progress" | "signal" | "pausePoint">,
): Promise<ProbedFiles> {
  const materials: Material[] = new Array<Material>(owned.length);
  const findings: PlacedFinding[] = [];

  function take(file: OwnedFile, place: number, { fault, ...found }: ReadMaterial): void {
    const placed = { at: file.at, source: "", candidate: file.candidate };
    if (fault !== undefined)
      findings.push({ severity: "warning", code: "file-not-read", details: { reason: fault }, ...placed });
    const kind = classifyFile(file.path, found.facts.content, kindOf(file.candidate));
    if (kind === "other") findings.push({ ...notAMaterial(file.path), details: {}, ...placed });
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

  const unread: { readonly file: OwnedFile; readonly place: number }[] = [];
  for (const [place, file] of owned.entries()) {
    context.signal.throwIfAborted();
    const known = await reader.recall(deliveredPath(delivery, file.at));
    if (known === undefined) unread.push({ file, place });
    else take(file, place, known);
  }
  const total = unread.reduce((sum, { file }) => sum + file.sizeBytes, 0);
  let [next, done, filesDone] = [0, 0, 0];
  let [active, waiting] = [0, 0];
  const report = (label: string): void => {
    const files = { done: filesDone, total: unread.length };
    // It is paused once everybody has read the file at hand.
    const paused = active > 0 && waiting === active;
    context.progress({ phase: "probe", done, total, unit: "bytes", files, label, ...(paused && { paused }) });
  };
  async function passPausePoint(): Promise<void> {
    const own: { held: number } = { held: 0 };
    await context.pausePoint(() => {
      own.held = 1;
      waiting += 1;
      report("");
    });
    waiting -= own.held;
  }
  async function work(): Promise<void> {
    active += 1;
    for (let job = unread[next++]; job !== undefined; job = unread[next++]) {
      const { file, place } = job;
      await passPausePoint();
      context.signal.throwIfAborted();
      take(file, place, await reader.material(deliveredPath(delivery, file.at), context.signal));
      done += file.sizeBytes;
      filesDone += 1;
      report(file.path);
    }
    active -= 1;
  }

  const workers = Array.from({ length: atOnce }, work);
  // A cancelled run ends when the last of them has ended: nothing is read or remembered after it.
  await Promise.allSettled(workers);
  await Promise.all(workers);
  findings.sort((a, b) => (a.at < b.at ? -1 : 1));
  return { materials, findings };
}
