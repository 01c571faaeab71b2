import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { closePaper } from "#main/paper/close-paper.ts";
import { addPage, openPaper } from "#main/paper/paper.ts";
import { readTypeface } from "#main/paper/typeface.ts";
import { textBox } from "#main/paper/text-box.ts";
import type { Parser } from "#main/parsers/parser.ts";
import { check, same, type Check } from "#main/self-test/check.ts";
import { rareCharacters } from "#main/self-test/rare-characters.ts";

async function textOf(parser: Parser, path: string): Promise<string> {
  const read = await parser.material(path);
  if ("fault" in read || read.facts.content !== "pdf" || !read.facts.readable)
    throw new Error(`the PDF could not be read back: ${JSON.stringify(read)}`);
  return read.facts.text ?? "";
}

/** The program's own sheets: every rare character is either drawn or named as one to be written by hand. */
export const checkSheets = (parser: Parser, font: string, folder: string): Promise<Check> =>
  check("sheets with rare characters", async () => {
    const paper = await openPaper({ font, title: "self-test" });
    const box = textBox(paper, `王守义 ${rareCharacters}`, 400, { size: 14 });
    box.draw(addPage(paper), 60, 760);
    const { bytes, undrawable } = await closePaper(paper, "self-test");
    const path = join(folder, "sheet.pdf");
    await writeFile(path, bytes);
    const text = await textOf(parser, path);
    same(text.includes("王守义"), true);
    const named = undrawable.flatMap(({ characters }) => characters);
    for (const character of rareCharacters)
      if (!text.includes(character) && !named.includes(character))
        throw new Error(`${character} is neither on the sheet nor named as missing`);
    return `named as missing: ${named.length === 0 ? "none" : named.join(" ")}`;
  });

/** What Chromium printed of a page with rare characters, read back: all that the program's own font has are there. */
export const checkPrint = (parser: Parser, font: string, path: string): Promise<Check> =>
  check("printed PDF with rare characters", async () => {
    const [text, { draws }] = await Promise.all([textOf(parser, path), readTypeface(font)]);
    const absent = Array.from(rareCharacters).filter((character) => !text.includes(character));
    const lost = absent.filter((character) => draws(character.codePointAt(0) ?? 0));
    if (lost.length > 0) throw new Error(`lost on paper: ${lost.join(" ")}`);
    return `read back; in no font here: ${absent.length === 0 ? "none" : absent.join(" ")}`;
  });
