import { readZipInto, type UnpackedZip } from "#main/files/read-zip-into.ts";
import type { Parser } from "#main/parsers/parser.ts";

const limits = { entries: 5000, totalBytes: 8 * 2 ** 30, ratio: 200 } as const;

/** How a delivered file that holds other files is opened; `undefined` for one that holds none. */
export function openerOf(
  name: string,
  parser: Pick<Parser, "mail">,
  signal: AbortSignal,
): ((path: string, target: string) => Promise<UnpackedZip>) | undefined {
  if (/\.zip$/i.test(name)) return (path, target) => readZipInto(path, target, limits, signal);
  if (!/\.eml$/i.test(name)) return undefined;
  return async (path, target) => {
    const read = await parser.mail(path, target, signal);
    if ("fault" in read) throw new Error(read.detail);
    return { files: read.files, hasGbkNames: false };
  };
}

/** Whether an archive at this place may be opened: one that came by mail, but none inside another. */
export const mayOpen = (folderAt: string): boolean => !/\.zip(?:\/|$)/i.test(folderAt);
