import iconv from "iconv-lite";
import type { Entry } from "yauzl";

const utf8Flag = 0x800;

/**
 * The entries' names as the person who packed them saw them.
 *
 * Windows in Chinese packs names in GBK and does not say so; some programs pack UTF-8 and do not say so either. One
 * packer writes all names of an archive, so a single name that is not UTF-8 makes all unmarked ones GBK.
 */
export function zipEntryNames(entries: readonly Entry[]): readonly string[] {
  const unmarkedAreUtf8 = entries.every((entry) => isMarked(entry) || isUtf8(entry.fileNameRaw));
  return entries.map((entry) => {
    const raw = entry.fileNameRaw;
    const text = isMarked(entry) || unmarkedAreUtf8 ? raw.toString("utf8") : iconv.decode(raw, "gb18030");
    return text.replaceAll("\\", "/");
  });
}

const isMarked = (entry: Entry): boolean => (entry.generalPurposeBitFlag & utf8Flag) !== 0;

/** Whether the bytes are well-formed UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
