import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import * as xlsx from "xlsx";
import type { ParserReport } from "#main/core-messages.ts";
import { parserLimits } from "#main/parsers/parser-limits.ts";
import { createParserPool } from "#main/parsers/parser-pool.ts";
import type { Parser } from "#main/parsers/parser.ts";
import { createRelayedParsers } from "#main/parsers/relayed-child.ts";
import type { ChildPort } from "#main/shell/child-port.ts";
import { createParserRelay, type ParserRelay } from "#main/shell/parser-relay.ts";
import { forkWithPort } from "#tests/support/fork-with-port.ts";

const folder = mkdtempSync(join(tmpdir(), "pingshen-relay-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The core's side and main's side, joined as they are in the app, over real parser processes. */
function relayed(): { readonly parser: Parser; readonly relay: ParserRelay; readonly children: ChildPort[] } {
  const children: ChildPort[] = [];
  const fork = (): ChildPort => {
    const child = forkWithPort("src-main/parsers/parser-entry.ts");
    children.push(child);
    return child;
  };
  const parsers = createRelayedParsers((order) => relay.obey(order));
  const relay = createParserRelay(fork, (report: ParserReport) => parsers.report(report));
  return { parser: createParserPool(() => parsers.fork(), parserLimits), relay, children };
}

test("a workbook is read in a process that main forked for the core", async () => {
  const path = join(folder, "名册.xlsx");
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([["姓名"], ["欧阳䶮"]]), "专家");
  writeFileSync(path, xlsx.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
  const { parser } = relayed();
  expect(await parser.workbook(path)).toMatchObject({ sheets: [{ name: "专家", rows: [["姓名"], ["欧阳䶮"]] }] });
  await parser.close();
});

test("a process that is killed while it reads gives a fault, and the next file is read by a new one", async () => {
  const path = join(folder, "broken.xlsx");
  writeFileSync(path, Buffer.from("504b0304ffff", "hex"));
  const { parser, children } = relayed();
  const first = parser.workbook(path);
  children[0]?.kill();
  expect(await first).toMatchObject({ fault: "crashed" });
  expect(await parser.workbook(path)).toMatchObject({ fault: "unreadable" });
  expect(children.length).toBe(2);
  await parser.close();
});

test("when the core is gone no parser stays behind", async () => {
  const { parser, relay, children } = relayed();
  const path = join(folder, "other.xlsx");
  writeFileSync(path, Buffer.from("504b0304ffff", "hex"));
  await parser.workbook(path);
  const [child] = children;
  const gone = new Promise((resolve) => child?.onExit(resolve));
  relay.close();
  await gone;
});
