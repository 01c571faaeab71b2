import type { ConversionWay } from "#main/secretariat/converters/conversion.ts";
import type { MaterialRow } from "#main/secretariat/bundles/gather-bundle.ts";

/** Text with its fonts; the pictures of the form come on top. */
const pdfBytes = 160 * 1024;
/** What the settings give for film of a hand-held camera at 1280 pixels, with sound; rounded up. */
const filmBytesPerSecond = 260 * 1024;

/** How large the outcome of a conversion may become, as far as can be told beforehand; 0 for none. */
export function convertedBytes(
  way: ConversionWay | undefined,
  { sizeBytes, facts }: Pick<MaterialRow, "sizeBytes" | "facts">,
): number {
  switch (way) {
    case undefined:
      return 0;
    case "word":
      return pdfBytes + sizeBytes;
    case "rewrap":
      return sizeBytes;
    case "encode":
      return facts.durationSeconds === undefined ? sizeBytes : Math.ceil(facts.durationSeconds * filmBytesPerSecond);
  }
}
