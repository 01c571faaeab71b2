import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tempFolder } from "#tests/support/temp-folder.ts";
import { runTool } from "#tests/support/with-tool.ts";

/** Programs that the readers below need. */
export const paperTools = ["pdftotext", "pdftoppm"] as const;

/** The text of each page without any white space, so that where lines break does not matter. */
export function pagesOf(pdf: Uint8Array): string[] {
  const folder = tempFolder();
  writeFileSync(join(folder, "paper.pdf"), pdf);
  const { code, text } = runTool("pdftotext", ["paper.pdf", "-"], folder);
  if (code !== 0) throw new Error(text);
  return text
    .split("\f")
    .slice(0, -1)
    .map((page) => page.replace(/\s/g, ""));
}

/** Whether the first page is black at a place. Units: points, from the upper left corner. */
export function blackOf(pdf: Uint8Array): (x: number, y: number) => boolean {
  const folder = tempFolder();
  writeFileSync(join(folder, "paper.pdf"), pdf);
  const dotsPerPoint = 4;
  const args = ["-gray", "-singlefile", "-r", String(72 * dotsPerPoint), "paper.pdf", "page"];
  const { code, text } = runTool("pdftoppm", args, folder);
  if (code !== 0) throw new Error(text);
  const picture = readFileSync(join(folder, "page.pgm"));
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString("latin1", 0, 40));
  if (head === null) throw new Error("pdftoppm wrote no grey picture");
  const [start, width] = [head[0], Number(head[1])];
  return (x, y) =>
    (picture[start.length + Math.floor(y * dotsPerPoint) * width + Math.floor(x * dotsPerPoint)] ?? 0) < 128;
}
