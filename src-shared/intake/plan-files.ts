import { foldersAbove } from "#shared/intake/folders-above.ts";
import { isSystemFile } from "#shared/intake/classify-file.ts";
import { isForeignArchive } from "#shared/intake/not-a-material.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";
import type { CandidateId } from "#shared/ids.ts";

/** A file of the delivery, `/` between the parts of its place. */
export interface DeliveredFile {
  readonly at: string;
  readonly sizeBytes: number;
}

/** A file with the nomination that it belongs to. */
export interface OwnedFile extends DeliveredFile {
  readonly candidate: CandidateId;
  /** Place below the nomination's folder. */
  readonly path: string;
}

/**
 * The files of each nomination in the order of their names, and remarks on files that lie in no nomination's folder.
 *
 * Shape: `tables` are the workbooks that were read themselves, wherever they lie; files in left-over folders are reported with the folder.
 */
export function planFiles(
  files: readonly DeliveredFile[],
  folders: ReadonlyMap<CandidateId, string>,
  tables: ReadonlySet<string>,
): { readonly owned: readonly OwnedFile[]; readonly findings: readonly PlacedFinding[] } {
  const ownerByFolder = new Map([...folders].map(([candidate, folder]) => [folder, candidate]));
  // A folder that holds those of nominations, such as a unit's, is never reported itself, so what lies loose in it is.
  const above = new Set(["", ...[...ownerByFolder.keys()].flatMap(foldersAbove)]);
  const owned: OwnedFile[] = [];
  const findings: PlacedFinding[] = [];
  for (const file of files) {
    const parts = file.at.split("/");
    if (parts.some(isSystemFile) || tables.has(file.at)) continue;
    const folder = foldersAbove(file.at).find((each) => ownerByFolder.has(each));
    const candidate = folder === undefined ? undefined : ownerByFolder.get(folder);
    if (folder !== undefined && candidate !== undefined)
      owned.push({ ...file, candidate, path: file.at.slice(folder.length + 1) });
    else if (parts.length === 1 || above.has(parts.slice(0, -1).join("/")))
      findings.push({ ...looseFile(file.at), at: file.at, source: "", details: {} });
  }
  owned.sort((a, b) => (a.at < b.at ? -1 : 1));
  return { owned, findings };
}

/** An archive that is not opened may hold all of a nomination's materials. */
const looseFile = (at: string): Pick<PlacedFinding, "severity" | "code"> =>
  isForeignArchive(at)
    ? { severity: "warning", code: "archive-not-opened" }
    : { severity: "remark", code: "file-loose" };
