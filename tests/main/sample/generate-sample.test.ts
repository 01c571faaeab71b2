import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import JSZip from "jszip";
import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read, utils } from "xlsx";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { readMaterial } from "#main/parsers/read-material.ts";
import { generateSample, type SampleSummary } from "#main/sample/generate-sample.ts";

const top = mkdtempSync(join(tmpdir(), "pingshen-sample-"));
const candidates = 12;

async function generate(name: string, seed: number, signal = new AbortController().signal): Promise<SampleSummary> {
  const options = { folder: join(top, name), candidates, experts: 9, seed, faults: false };
  return generateSample(options, { assets: shippedAssets(), signal, progress: () => undefined });
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const checksums = (folder: string): string[] =>
  filesBelow(folder).map((path) => `${relative(folder, path)} ${sha256Hex(readFileSync(path))}`);

const cellsOf = (path: string): Record<string, string[][]> => {
  const book = read(readFileSync(path));
  return Object.fromEntries(
    Object.entries(book.Sheets).map(([name, sheet]) => [
      name,
      utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false }),
    ]),
  );
};

let first: SampleSummary;
let files: string[];

beforeAll(async () => {
  first = await generate("first", 7);
  files = filesBelow(first.deliveryFolder);
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

describe("a generated round", () => {
  it(
    "is the same to the last byte for the same seed, and another one for another seed",
    { timeout: 180_000 },
    async () => {
      await generate("again", 7);
      expect(checksums(join(top, "again"))).toEqual(checksums(join(top, "first")));
      const other = await generate("other", 8);
      expect(cellsOf(other.workbook)).not.toEqual(cellsOf(first.workbook));
      const photos = (folder: string) =>
        checksums(folder).flatMap((line) =>
          line.includes(".jpg") || line.includes(".JPG") ? line.split(" ").at(-1) : [],
        );
      const shared = new Set(photos(first.deliveryFolder));
      expect(photos(other.deliveryFolder).filter((hash) => shared.has(hash))).toEqual([]);
    },
  );

  it("has one sheet a category with a title, two rows of heads, the nominations and notes", () => {
    const cells = cellsOf(first.workbook);
    expect(Object.keys(cells)).toEqual(["志愿者", "组织", "项目", "社区"]);
    expect(Object.values(cells).map((rows) => rows.length)).toEqual([4, 3, 3, 2].map((count) => count + 4));
    const volunteers = cells["志愿者"] ?? [];
    expect(volunteers[0]?.[0]).toBe("2023年度科技志愿服务先进典型推荐汇总表（最美科技志愿者）");
    expect(volunteers[1]?.slice(0, 4)).toEqual(["序号", "基本情况", "基本情况", "推荐情况"]);
    expect(volunteers[2]?.slice(1, 4)).toEqual(["姓名", "所在单位", "推荐单位"]);
    expect(volunteers.at(-1)?.[0]).toMatch(/^注：/);
  });

  it("gives a roster with every expert on all four panels and a list of 396 former winners", () => {
    const roster = cellsOf(first.roster)["专家名册"] ?? [];
    expect(roster).toHaveLength(10);
    expect(roster[9]?.[0]).toBe("E09");
    expect(roster[9]?.[5]).toBe("最美科技志愿者、最佳科技志愿服务组织、最佳科技志愿服务项目、最美科技志愿服务社区");
    expect(cellsOf(first.formerWinners)["往届入选名单"]).toHaveLength(2 + 4 * 99);
  });

  it("counts its files", () => {
    const materials = files.filter((path) => !path.endsWith(".xlsx"));
    expect(first.files).toBe(materials.length);
    expect(first.bytes).toBe(materials.reduce((sum, path) => sum + statSync(path).size, 0));
  });

  it("brings photos that are true JPEGs within the limits, each different, with a camera and a time", async () => {
    const photos = files.filter((path) => /\.jpg$/i.test(path));
    expect(photos.length).toBeGreaterThanOrEqual(candidates * 3 + 4);
    for (const path of photos) {
      const { size } = statSync(path);
      expect(size, path).toBeGreaterThanOrEqual(1_048_576);
      expect(size, path).toBeLessThanOrEqual(3_000_000);
      const { format, exif } = await sharp(path).metadata();
      expect(format).toBe("jpeg");
      expect(exif?.toString("latin1"), path).toMatch(/LANXI|WANGCHUAN|QINGYU/);
      const { facts } = await readMaterial(path);
      expect(facts).toMatchObject({ content: "jpeg", readable: true });
      expect(facts.takenAt).toMatch(/^20(19|20|21|22)/);
    }
    expect(new Set(photos.map((path) => sha256Hex(readFileSync(path)))).size).toBe(photos.length);
  });

  it("stores some photos turned and says so, and portraits upright in the shape of 小2寸", async () => {
    const orientations = new Set<number | undefined>();
    for (const path of files.filter((file) => /工作照.*\.jpg$/i.test(file))) {
      const { width, height, orientation } = await sharp(path).metadata();
      orientations.add(orientation);
      expect(width > height).toBe(orientation === 1 || orientation === 3);
    }
    expect(orientations.size).toBeGreaterThan(1);
    const portraits = files.filter((file) => file.includes("证件照"));
    expect(portraits).toHaveLength(4);
    for (const path of portraits) {
      const { width, height } = await sharp(path).metadata();
      expect(width / height).toBeGreaterThan(0.7);
      expect(width / height).toBeLessThan(0.78);
    }
  });

  it("brings Word forms that open and scans of two pages that say whom they are about", async () => {
    for (const path of files.filter((file) => file.endsWith(".docx"))) {
      const zip = await JSZip.loadAsync(readFileSync(path));
      const text = (await zip.file("word/document.xml")?.async("string")) ?? "";
      expect(text).toContain(basename(path, "推荐表.docx"));
    }
    const scans = files.filter((file) => file.endsWith(".pdf"));
    expect(scans).toHaveLength(candidates);
    for (const path of scans) {
      expect((await PDFDocument.load(readFileSync(path))).getPageCount()).toBe(2);
      const { facts } = await readMaterial(path);
      expect(facts.text).toContain("推荐单位");
      expect(statSync(path).size).toBeLessThan(120_000);
    }
  });

  it("adds a short clip for some", () => {
    const clips = files.filter((file) => file.endsWith(".mp4"));
    expect(clips.length).toBeGreaterThan(0);
    for (const path of clips) expect(statSync(path).size).toBeLessThan(200_000);
  });

  it("stops when it is told to", async () => {
    await expect(generate("stopped", 7, AbortSignal.abort(new Error("stop")))).rejects.toThrow("stop");
  });
});
