import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";

/** A program that stands in for LibreOffice and does what a real one might: a script of its own, chosen by its path. */
export interface FakeOffice {
  readonly path: string;
  /** The forms that it was started for. */
  readonly runs: () => number;
}

/** Does as LibreOffice does: one page for each form. */
export const copiesPdf = 'cp "$here/page.pdf" "$out/form.pdf"';

/** `body` runs for each form, with `$form`, the folder `$out` that the PDF belongs into, and the folder `$here`. */
export async function makeFakeOffice(folder: string, body: string, version = "9.9.1.2"): Promise<FakeOffice> {
  mkdirSync(folder, { recursive: true });
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]).drawText("page");
  writeFileSync(join(folder, "page.pdf"), await pdf.save());
  const path = join(folder, "soffice");
  const log = join(folder, "runs");
  writeFileSync(
    path,
    `#!/bin/sh
here=$(dirname "$0")
for last; do :; done
if [ "$last" = --version ]; then echo "LibreOffice ${version} 0123456789"; exit 0; fi
echo run >> "$here/runs"
while [ "$1" != --outdir ]; do shift; done
out=$2
form=$3
${body}
`,
  );
  chmodSync(path, 0o755);
  return { path, runs: () => (existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").length : 0) };
}
