import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { isMet, type Line } from "#tests/bench/bench.ts";

const begin = "<!-- measured: npm run bench -- --write -->";
const end = "<!-- end of measured -->";

const numberOf = ({ unit }: Line, value: number): string => {
  const digits = unit === "×" || unit === "s" ? 2 : unit === "ms" && value < 100 ? 1 : 0;
  return unit === "×" ? `${value.toFixed(digits)} ×` : `${value.toFixed(digits)} ${unit}`;
};

function targetOf(line: Line): string {
  if (line.target === undefined) return "—";
  return "atMost" in line.target
    ? `≤ ${numberOf(line, line.target.atMost)}`
    : `≥ ${numberOf(line, line.target.atLeast)}`;
}

function verdictOf(line: Line): string {
  const met = isMet(line);
  return met === undefined ? "—" : met ? "met" : "NOT MET";
}

/** A line for the terminal. */
export const lineText = (line: Line): string =>
  `  ${verdictOf(line).padEnd(7)}  ${numberOf(line, line.found).padStart(9)}  ${targetOf(line).padEnd(12)}  ${line.what}\n${" ".repeat(35)}${line.beside}`;

/** What one benchmark found. */
export interface Measured {
  readonly name: string;
  readonly lines: readonly Line[];
}

/** Puts the results between the markers of the page at `path`; what was not measured this time stays as it stands there. */
export async function writeReport(
  path: string,
  heading: string,
  measured: readonly Measured[],
  names: readonly string[],
): Promise<void> {
  const page = readFileSync(path, "utf8");
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} has lost its markers`);
  const sections = new Map(sectionsOf(page.slice(from + begin.length, to)));
  for (const { name, lines } of measured) sections.set(name, [heading, "", ...tableOf(lines)].join("\n"));
  const told = names.flatMap((name) => {
    const text = sections.get(name);
    return text === undefined ? [] : [`### ${name}`, "", text, ""];
  });
  const text = page.slice(0, from) + [begin, "", ...told, end].join("\n") + page.slice(to + end.length);
  writeFileSync(path, await format(text, { parser: "markdown", printWidth: 120 }));
}

/** The sections that stand in the page, by the name of their benchmark. */
const sectionsOf = (text: string): (readonly [string, string])[] =>
  text
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [name = "", ...rest] = section.split("\n");
      return [name.trim(), rest.join("\n").trim()] as const;
    });

function tableOf(lines: readonly Line[]): readonly string[] {
  const rows = lines.map(
    (line) =>
      `| ${line.what} | ${numberOf(line, line.found)} | ${targetOf(line)} | ${verdictOf(line)} | ${line.beside} |`,
  );
  return ["| what | found | target | | absolute numbers |", "| --- | ---: | ---: | --- | --- |", ...rows];
}
