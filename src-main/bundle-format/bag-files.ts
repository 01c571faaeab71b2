import { err, ok, type Result } from "#shared/result.ts";

/*
 * The text files of a BagIt bag (RFC 8493): declaration, info and manifests.
 */

/** `bagit.txt`: exactly two lines. */
export const bagDeclaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/** What `bag-info.txt` says. */
export interface BagInfo {
  readonly externalIdentifier: string;
  /** `YYYY-MM-DD` */
  readonly baggingDay: string;
  readonly payloadBytes: number;
  readonly payloadFiles: number;
}

/** Text of `bag-info.txt`. */
export const bagInfoText = (info: BagInfo): string =>
  [
    `Bagging-Date: ${info.baggingDay}`,
    `External-Identifier: ${info.externalIdentifier}`,
    `Payload-Oxum: ${info.payloadBytes}.${info.payloadFiles}`,
    "",
  ].join("\n");

/** One line of a manifest. */
export interface ManifestLine {
  readonly path: string;
  readonly sha256: string;
}

/** Text of a manifest, sorted by path. */
export const manifestText = (lines: readonly ManifestLine[]): string =>
  [...lines]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map((line) => `${line.sha256}  ${encodePath(line.path)}\n`)
    .join("");

/** SHA-256 by path. Errors: a line that is no manifest line, or a path named twice. */
export function parseManifest(text: string): Result<ReadonlyMap<string, string>, { readonly line: number }> {
  const hashes = new Map<string, string>();
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  for (const [index, line] of lines.entries()) {
    const [, sha256, encoded] = /^([0-9a-f]{64})[ \t]+(.+)$/.exec(line) ?? [];
    const path = encoded === undefined ? undefined : decodePath(encoded);
    if (sha256 === undefined || path === undefined || hashes.has(path)) return err({ line: index + 1 });
    hashes.set(path, sha256);
  }
  return ok(hashes);
}

// RFC 8493 §2.1.3: only CR, LF and the percent sign itself are encoded.
const encodePath = (path: string): string =>
  path.replace(/[%\r\n]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);

const decodePath = (path: string): string =>
  path.replace(/%(0D|0A|25)/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
