import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { journal } from "#shared/schema/journal.ts";
import { makeBundleRound } from "#tests/support/bundle-round.ts";
import { buildConverted, conversionLines, deliver, openConverted } from "#tests/support/conversion-round.ts";
import { makeWordFile } from "#tests/support/reading-files.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";
import { describeWithTools, writer } from "#tests/support/with-tool.ts";

describeWithTools("Word forms when a bundle is built", [writer], () => {
  it("are shown as PDFs beside the originals, told in report and journal, and not converted twice", async () => {
    const made = await makeBundleRound(join(tempFolder(), "评审 数据"));
    const form = await makeWordFile("二十年如一日守护灯塔");
    await deliver(made, "form-word", "推荐表 (终稿).docx", "docx", form);
    const old = readFileSync(join(import.meta.dirname, "../../../golden/word/libreoffice-7.4.doc"));
    await deliver(made, "form-word", "旧表.doc", "doc", old);
    const first = await buildConverted(made, ["word"]);
    expect(first.findings).toEqual([]);
    const { materials, facts } = await openConverted(made, first);
    const word = materials.find(({ kind }) => kind === "form-word");
    expect(word).toMatchObject({
      title: "推荐表 (终稿)",
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      shown: { mediaType: "application/pdf", pages: 1 },
      originalSha256: sha256Hex(form),
    });
    expect(word?.madeBy).toMatch(/^LibreOffice \d/);
    const pdf = await facts(word?.shown?.file);
    expect(pdf.content).toBe("pdf");
    expect(pdf.text).toContain("二十年如一日守护灯塔");
    expect(await facts(word?.file)).toMatchObject({ content: "docx" });
    const older = materials.find(({ title }) => title === "旧表");
    expect(older).toMatchObject({ mediaType: "application/msword", originalSha256: sha256Hex(old) });
    expect((await facts(older?.shown?.file)).text).toContain("2023 年度最佳科技志愿服务组织推荐表");
    const [line, ...others] = conversionLines(first);
    expect(others).toHaveLength(1);
    expect(line?.slice(1, 6)).toEqual([
      "候选1",
      "材料/c-1 某某/推荐表 (终稿).docx",
      "PDF（原件也在评审包中）",
      word?.madeBy,
      sha256Hex(form),
    ]);
    expect(new Set(made.steps)).toEqual(new Set(["convert", "pictures", "pack", "verify"]));
    expect(readdirSync(join(made.context.databases.roundFolder(made.round), "converting"))).toEqual([]);

    const second = await buildConverted(made, ["word"]);
    expect(second.erratum).toEqual({ added: [], withdrawn: [], corrected: [] });
    expect(conversionLines(second).map((each) => each[9])).toEqual(["否，沿用以前转换的", "否，沿用以前转换的"]);
    const [entry] = made.db.select().from(journal).all();
    expect(JSON.parse(entry?.facts ?? "")).toMatchObject({ converted: 2, converters: [word?.madeBy] });
  });
});
