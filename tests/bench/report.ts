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

/** Puts the results between the markers of the page at `path`. */
export async function writeReport(path: string, heading: string, lines: readonly Line[]): Promise<void> {
  const page = readFileSync(path, "utf8");
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} has lost its markers`);
  const rows = lines.map(
    (line) =>
      `| ${line.what} | ${numberOf(line, line.found)} | ${targetOf(line)} | ${verdictOf(line)} | ${line.beside} |`,
  );
  const table = ["| what | found | target | | absolute numbers |", "| --- | ---: | ---: | --- | --- |", ...rows];
  const measured = [begin, "", heading, "", ...table, "", end].join("\n");
  const text = page.slice(0, from) + measured + page.slice(to + end.length);
  writeFileSync(path, await format(text, { parser: "markdown", printWidth: 120 }));
}
