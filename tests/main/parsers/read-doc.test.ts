import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readMaterial } from "#main/parsers/read-material.ts";
import { makeDocForm } from "#main/sample/make-doc-form.ts";
import type { MaterialFacts } from "#shared/domain/material.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const form = {
  title: "推荐表",
  rows: [
    ["序号", "7"],
    ["名称", "青山科技志愿服务队"],
    ["备注", ""],
    ["开展活动场次", "68场"],
  ] as const,
  paragraphs: Array.from({ length: 30 }, (_, at) => `第${at + 1}段事迹。`),
  opinion: "同意推荐。",
  signature: "某省科协",
  signedOn: "2023年11月6日",
};

async function factsOf(bytes: Uint8Array): Promise<MaterialFacts> {
  const path = join(tempFolder(), "推荐表.doc");
  writeFileSync(path, bytes);
  return (await readMaterial(path)).facts;
}

/** «table.row.cell text» of each cell. */
const cellsOf = ({ text = "", layout }: MaterialFacts): readonly string[] =>
  (layout?.cells ?? []).map(([from, to, ...place]) => `${place.join(".")} ${text.slice(from, to).trim()}`);

it("reads an old Word form with the places of its cells, empty ones too, over several pages of properties", async () => {
  const facts = await factsOf(makeDocForm(form));
  expect(facts).toMatchObject({ content: "doc", readable: true, hasMacro: false });
  expect(facts.text?.split("\n").slice(0, 6)).toEqual([
    "推荐表",
    "序号\t7\t",
    "名称\t青山科技志愿服务队\t",
    "备注\t\t",
    "开展活动场次\t68场\t",
    "主要事迹",
  ]);
  expect(facts.text?.endsWith("第30段事迹。\n推荐单位意见\n同意推荐。\n某省科协（盖章）\n2023年11月6日")).toBe(true);
  expect(cellsOf(facts)).toEqual(
    [
      "1.1.1 序号",
      "1.1.2 7",
      "1.2.1 名称",
      "1.2.2 青山科技志愿服务队",
      "1.3.1 备注",
      "1.3.2",
      "1.4.1 开展活动场次",
      "1.4.2 68场",
    ].map((cell) => (cell === "1.3.2" ? "1.3.2 " : cell)),
  );
});

it("reads what LibreOffice writes as Word 97", async () => {
  const facts = await factsOf(readFileSync(join(import.meta.dirname, "../../golden/word/libreoffice-7.4.doc")));
  expect(facts.text?.startsWith("2023年度最佳科技志愿服务组织推荐表\n序号\t1\t\n")).toBe(true);
  expect(cellsOf(facts)).toHaveLength(24);
  expect(cellsOf(facts)).toContain("1.11.2 390多场");
});

it("says that one with a password, one that is cut off and one with places outside it cannot be read", async () => {
  const whole = Buffer.from(makeDocForm(form));
  const head = whole.indexOf(Buffer.from([0xec, 0xa5, 0xc1, 0x00]));
  const locked = Buffer.from(whole);
  locked.writeUInt16LE(0x0300, head + 0x0a);
  expect(await factsOf(locked)).toMatchObject({ content: "doc", readable: false, encrypted: true });
  const astray = Buffer.from(whole);
  astray.writeUInt32LE(0x7fffff00, head + 0x1a2);
  expect(await factsOf(astray)).toMatchObject({ readable: false });
  expect(await factsOf(whole.subarray(0, 2000))).toMatchObject({ readable: false });
});

it("gives no text of a file that Word before 1997 wrote, and takes it for a form all the same", async () => {
  const old = Buffer.from(makeDocForm(form));
  old.writeUInt16LE(0x68, old.indexOf(Buffer.from([0xec, 0xa5, 0xc1, 0x00])) + 2);
  const facts = await factsOf(old);
  expect(facts).toMatchObject({ content: "doc", readable: true });
  expect(facts.text).toBeUndefined();
});
