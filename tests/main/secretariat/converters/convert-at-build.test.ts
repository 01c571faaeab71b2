import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { read, utils } from "xlsx";
import { openSeat, type OpenedSeat } from "#main/bundle-format/open-seat.ts";
import { readHead } from "#main/bundle-format/read-head.ts";
import { openContent } from "#main/sealing/sealed-content.ts";
import { buildBundle } from "#main/secretariat/bundles/build-bundle.ts";
import type { Output } from "#shared/ipc/api.ts";
import type { ContentType, MaterialKind } from "#shared/domain/material.ts";
import { journal } from "#shared/schema/journal.ts";
import { material } from "#shared/schema/secretariat.ts";
import { by, makeBundleRound, passphrase, type BundleRound } from "#tests/support/bundle-round.ts";
import { makeWordFile } from "#tests/support/reading-files.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";
import { describeWithTools, writer } from "#tests/support/with-tool.ts";

type Built = Output<"bundles/build">;

async function build(made: BundleRound): Promise<Built> {
  const input = { round: made.round, passphrases: [passphrase], target: made.targetGrant, by };
  const built = await buildBundle({ ...input, convert: ["word", "video"] }, made.context);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

async function seatOf(built: Built, code: string) {
  const head = await readHead(join(built.folder, built.headFileName));
  if (!head.ok) throw new Error(head.error.kind);
  const seat = await openSeat(head.value, code);
  if (!seat.ok) throw new Error(seat.error.kind);
  return { head: head.value, seat: seat.value };
}

const materialsOf = ({ catalogue }: OpenedSeat) => catalogue.candidates.find(({ id }) => id === "c-1")?.materials ?? [];

/** A film of two seconds, made by ffmpeg. */
function film(folder: string, name: string, coding: readonly string[]): Buffer {
  const path = join(folder, name);
  const test = ["-f", "lavfi", "-i", "testsrc=duration=2:size=640x360:rate=10"];
  const tone = ["-f", "lavfi", "-i", "sine=frequency=440:duration=2"];
  execFileSync("ffmpeg", ["-v", "error", ...test, ...tone, ...coding, path]);
  return readFileSync(path);
}

/** Puts a file into the delivery with the facts that intake finds in it. */
async function deliver(made: BundleRound, kind: MaterialKind, name: string, content: ContentType, bytes: Uint8Array) {
  const id = made.addMaterial("c-1", kind, name, content, bytes);
  const answer = await made.context.parser.material(join(made.delivery, "材料/c-1 某某", name));
  if ("fault" in answer) throw new Error(answer.detail);
  made.db.update(material).set({ facts: answer.facts }).where(eq(material.id, id)).run();
}

function sheetOf(built: Built, name: string): string[][] {
  const sheet = read(readFileSync(built.report)).Sheets[name];
  return sheet === undefined ? [] : utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false });
}

describeWithTools("conversion when a bundle is built", [writer, "ffmpeg"], () => {
  it("shows Word forms as PDFs beside the originals, makes films play, tells what failed, and does nothing twice", async () => {
    const folder = join(tempFolder(), "评审 数据");
    const made = await makeBundleRound(folder);
    const films = tempFolder();
    await deliver(made, "form-word", "推荐表 (终稿).docx", "docx", await makeWordFile("二十年如一日守护灯塔"));
    await deliver(made, "video", "旧编码.mp4", "mp4", film(films, "old.mp4", ["-c:v", "mpeg4", "-c:a", "aac"]));
    await deliver(
      made,
      "video",
      "相机.mov",
      "mov",
      film(films, "camera.mov", ["-c:v", "libx264", "-c:a", "pcm_s16le"]),
    );
    await deliver(made, "video", "摄像.avi", "other", film(films, "camera.avi", ["-c:v", "mpeg4", "-s", "1920x1080"]));
    await deliver(made, "video", "坏的.wmv", "other", Buffer.from("no film at all"));

    const first = await build(made);
    const code = first.slips[0]?.code ?? "";
    const { head, seat } = await seatOf(first, code);
    const shown = materialsOf(seat).filter(({ kind }) => kind === "form-word" || kind === "video");
    const program = /^(?:LibreOffice|ffmpeg) \d/;
    expect(shown).toMatchObject([
      {
        title: "推荐表 (终稿)",
        shown: { mediaType: "application/pdf", pages: 1 },
        madeBy: expect.stringMatching(program),
      },
      { title: "旧编码", mediaType: "video/mp4", madeBy: expect.stringMatching(program) },
      { title: "相机", mediaType: "video/mp4", madeBy: expect.stringMatching(program) },
      { title: "摄像", mediaType: "video/mp4", madeBy: expect.stringMatching(program) },
    ]);
    const rows = made.db.select().from(material).all();
    for (const { title, originalSha256 } of shown)
      expect(rows.find(({ fileName }) => fileName.startsWith(title))?.sha256).toBe(originalSha256);

    const opened = async (path: string) => {
      const file = head.files.get(path);
      const volume = head.index.volumes.find(({ number }) => number === file?.volume);
      if (file === undefined || volume === undefined) throw new Error("not in a volume");
      const bytes = readFileSync(join(first.folder, volume.fileName)).subarray(
        file.offset,
        file.offset + file.sizeBytes,
      );
      const plain = openContent(seat.contentKeys.get(path) ?? new Uint8Array(), bytes);
      const copy = join(tempFolder(), "opened");
      writeFileSync(copy, plain ?? "");
      const answer = await made.context.parser.material(copy);
      return "facts" in answer ? answer.facts : undefined;
    };
    const pdf = await opened(shown[0]?.shown?.file ?? "");
    expect(pdf).toMatchObject({ content: "pdf", text: expect.stringContaining("二十年如一日守护灯塔") });
    expect(await opened(shown[0]?.file ?? "")).toMatchObject({ content: "docx" });
    for (const { file } of shown.slice(1))
      expect(await opened(file)).toMatchObject({ content: "mp4", readable: true, codec: "AVC", audio: "AAC" });
    expect(await opened(shown[3]?.file ?? "")).toMatchObject({ widthPx: 1280, heightPx: 720 });

    expect(first.findings.map(({ code: one, at }) => [one, at])).toEqual([
      ["bundle-conversion-failed", "材料/c-1 某某/坏的.wmv"],
      ["bundle-material-left-out", "材料/c-1 某某/坏的.wmv"],
    ]);
    const lines = sheetOf(first, "转换").slice(1);
    expect(lines.map((line) => [line[2], line[3], line[9]])).toEqual([
      ["材料/c-1 某某/推荐表 (终稿).docx", "PDF（原件也在评审包中）", "是"],
      ["材料/c-1 某某/旧编码.mp4", "H.264 MP4", "是"],
      ["材料/c-1 某某/相机.mov", "MP4（画面未重新编码）", "是"],
      ["材料/c-1 某某/摄像.avi", "H.264 MP4", "是"],
    ]);
    expect(new Set(made.steps)).toEqual(new Set(["convert", "pictures", "pack", "verify"]));
    expect(readdirSync(join(made.context.databases.roundFolder(made.round), "converting"))).toEqual([]);

    const second = await build(made);
    expect(second.erratum).toEqual({ added: [], withdrawn: [], corrected: [] });
    expect(
      sheetOf(second, "转换")
        .slice(1)
        .map((line) => line[9]),
    ).toEqual(Array(4).fill("否，沿用以前转换的"));
    const facts = made.db
      .select()
      .from(journal)
      .all()
      .map((entry) => JSON.parse(entry.facts) as object);
    expect(facts[0]).toMatchObject({
      converted: 4,
      converters: [expect.stringMatching(/^LibreOffice/), expect.stringMatching(/^ffmpeg/)],
    });
  });
});
