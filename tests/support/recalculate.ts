import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import { read, utils } from "xlsx";
import { toolEnvironment } from "#tests/support/with-tool.ts";

/** A change of one number: the sheet by its place in the workbook, the cell, the new value. */
interface ChangedCell {
  readonly sheet: number;
  readonly cell: string;
  readonly value: number;
}

/** Rows of a computed sheet, by its name; empty cells are empty texts. */
type ComputedSheet = (name: string) => unknown[][];

/** Commas, quotes, UTF-8, values rather than what is shown, and one file for each sheet. */
const everySheetAsText = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** A workbook and what is to be altered in it before it is computed. */
export interface UncomputedWorkbook {
  readonly bytes: Uint8Array;
  readonly change?: readonly ChangedCell[];
}

/**
 * Workbooks as LibreOffice computes them, all in one run: every value that was written down for a formula is taken out
 * first, so that nothing but the formulas can give it.
 */
export async function recalculate(
  workbooks: readonly UncomputedWorkbook[],
  folder: string,
): Promise<readonly ComputedSheet[]> {
  mkdirSync(join(folder, "computed"), { recursive: true });
  const sources: string[] = [];
  for (const [at, workbook] of workbooks.entries()) {
    const path = join(folder, `workbook${String(at)}.xlsx`);
    writeFileSync(path, await withoutValues(workbook));
    sources.push(path);
  }
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const target = ["--convert-to", everySheetAsText, "--outdir", join(folder, "computed")];
  execFileSync("soffice", [profile, "--headless", ...target, ...sources], { stdio: "ignore", env: toolEnvironment });
  return workbooks.map((_, at) => (name) => {
    const text = readFileSync(join(folder, `computed/workbook${String(at)}-${name}.csv`), "utf8");
    const [sheet = {}] = Object.values(read(text, { type: "string" }).Sheets);
    return utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: "" });
  });
}

async function withoutValues({ bytes, change = [] }: UncomputedWorkbook): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const name of Object.keys(zip.files).filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path))) {
    const text = (await zip.file(name)?.async("string")) ?? "";
    let stripped = text.replaceAll(/(<\/f>)<v>[^<]*<\/v>/g, "$1").replaceAll(/(<c [^>]*) t="str"(>\s*<f>)/g, "$1$2");
    for (const { sheet, cell, value } of change)
      if (name.endsWith(`/sheet${String(sheet + 1)}.xml`)) {
        const before = stripped;
        stripped = stripped.replace(new RegExp(`(<c [^>]*r="${cell}"[^>]*>)<v>[^<]*</v>`), `$1<v>${String(value)}</v>`);
        if (stripped === before) throw new Error(`no figure in ${cell} to change`);
      }
    zip.file(name, stripped);
  }
  return zip.generateAsync({ type: "uint8array" });
}
