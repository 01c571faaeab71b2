import { writeFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import { expect, test } from "vitest";
import { packScoreEntries, unpackScoreEntries } from "#main/score-files/score-container.ts";
import { scoreBytes } from "#tests/support/make-score-content.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";
import { describeWithTools, runTool } from "#tests/support/with-tool.ts";

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const entries = { expertKey: bytesOf("key"), document: bytesOf("{}"), signature: bytesOf("signature") };
const zip = packScoreEntries(entries);

test("three files go in and come out, empty ones too", () => {
  const out = unpackScoreEntries(zip);
  const texts = out && [out.expertKey, out.document, out.signature].map((content) => Buffer.from(content).toString());
  expect(texts).toEqual(["key", "{}", "signature"]);
  const empty = packScoreEntries({ ...entries, document: new Uint8Array() });
  expect(unpackScoreEntries(empty)?.document).toHaveLength(0);
});

test("nothing may stand before, between or after them, and no byte of the ZIP may differ", () => {
  expect(unpackScoreEntries(new Uint8Array())).toBeUndefined();
  expect(unpackScoreEntries(Uint8Array.of(0, ...zip))).toBeUndefined();
  expect(unpackScoreEntries(Uint8Array.of(...zip, 0))).toBeUndefined();
  expect(unpackScoreEntries(zip.slice(0, -1))).toBeUndefined();
  expect(unpackScoreEntries(zip.slice(1))).toBeUndefined();
  for (let at = 0; at < zip.length; at += 1) expect(unpackScoreEntries(zip.with(at, zip[at]! ^ 1))).toBeUndefined();
});

test("the same files packed by another program, or one file more, are refused", async () => {
  const other = new JSZip();
  other.file("expert.pub", "key").file("scores.json", "{}").file("scores.json.minisig", "signature");
  expect(unpackScoreEntries(await other.generateAsync({ type: "uint8array" }))).toBeUndefined();
  other.file("more.txt", "x");
  expect(unpackScoreEntries(await other.generateAsync({ type: "uint8array" }))).toBeUndefined();
});

test("a key or signature of an absurd size is refused", () => {
  const large = new Uint8Array(16 * 1024 + 1);
  expect(unpackScoreEntries(packScoreEntries({ ...entries, expertKey: large }))).toBeUndefined();
  expect(unpackScoreEntries(packScoreEntries({ ...entries, signature: large }))).toBeUndefined();
});

describeWithTools("the content under unzip", ["unzip"], () => {
  test("tests well and names the three files", () => {
    const folder = tempFolder();
    writeFileSync(join(folder, "scores.zip"), scoreBytes);
    expect(runTool("unzip", ["-tq", "scores.zip"], folder).code).toBe(0);
    expect(runTool("unzip", ["-Z1", "scores.zip"], folder).text).toBe("expert.pub\nscores.json\nscores.json.minisig\n");
  });
});
