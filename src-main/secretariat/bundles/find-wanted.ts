import type { Finding } from "#shared/finding.ts";
import type { ConverterKind } from "#shared/ipc/converter-calls.ts";
import { findConverter, type Converter } from "#main/secretariat/converters/find-converter.ts";
import type { CallContext } from "#main/world.ts";

const programNames: Readonly<Record<ConverterKind, string>> = { word: "LibreOffice", video: "ffmpeg" };

/** The converters that are wanted, and what is said of those that are not there: a bundle is built without them as well. */
export async function findWanted(
  kinds: readonly ConverterKind[],
  { dataFolder, signal }: Pick<CallContext, "dataFolder" | "signal">,
): Promise<{ readonly converters: readonly Converter[]; readonly findings: readonly Finding[] }> {
  const converters: Converter[] = [];
  const findings: Finding[] = [];
  for (const kind of new Set(kinds)) {
    const { converter } = await findConverter(kind, dataFolder, signal);
    if (converter !== undefined) converters.push(converter);
    else {
      const details = { program: programNames[kind] };
      findings.push({ severity: "warning", code: "bundle-converter-missing", at: "", source: "", details });
    }
  }
  return { converters, findings };
}
