import { existsSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { hashFile } from "#main/files/hash-file.ts";
import type { ConversionSource, NotConverted } from "#main/secretariat/converters/conversion.ts";
import { endedBadly } from "#main/secretariat/converters/ended-badly.ts";
import type { Converter } from "#main/secretariat/converters/find-converter.ts";
import { makeProfile } from "#main/secretariat/converters/office-profile.ts";
import { runOutside } from "#main/secretariat/converters/outside-program.ts";
import type { Workshop } from "#main/secretariat/converters/workshop.ts";

/** A form takes one or two seconds; a slow computer that starts the office for the first time takes longer. */
const limitMs = 120_000;

/** How a file is to be read, whatever its name says: nothing but Word texts is opened. */
const readers: Readonly<Record<"docx" | "doc", string>> = { docx: "MS Word 2007 XML", doc: "MS Word 97" };

/**
 * Makes a PDF of a Word form inside `folder`, which is empty and the converter's own; answers the path of the PDF.
 *
 * The converter gets a copy under a plain name and a profile that is thrown away, and sees nothing of the delivery.
 * Errors: rejects when cancelled or when the folder cannot be written.
 */
export async function convertWord(
  converter: Converter,
  source: ConversionSource,
  folder: string,
  { signal, allowedMs = limitMs, font }: Pick<Workshop, "signal" | "allowedMs" | "font">,
): Promise<{ readonly path: string } | NotConverted> {
  const suffix = source.content === "doc" ? "doc" : "docx";
  const form = join(folder, `form.${suffix}`);
  const profile = join(folder, "profile");
  await copyFile(source.path, form);
  if ((await hashFile(form, signal)) !== source.sha256) return { why: "changed", reason: "" };
  await makeProfile(profile, font);
  const made = join(folder, "made");
  await mkdir(made);
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    ...["--headless", "--invisible", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard", "--nologo"],
    `--infilter=${readers[suffix]}`,
    ...["--convert-to", "pdf:writer_pdf_Export"],
    ...["--outdir", made],
    form,
  ];
  const end = await runOutside({ program: converter.path, args, folder, limitMs: allowedMs }, signal);
  const bad = endedBadly(end);
  if (bad !== undefined) return bad;
  const path = join(made, "form.pdf");
  // It ends without complaint when it could not open a file.
  return existsSync(path) ? { path } : { why: "failed", reason: "no PDF was written" };
}
