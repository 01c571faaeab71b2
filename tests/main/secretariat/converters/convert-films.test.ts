import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeBundleRound } from "#tests/support/bundle-round.ts";
import { buildConverted, conversionLines, deliver, openConverted } from "#tests/support/conversion-round.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";
import { describeWhereTools } from "#tests/support/with-tool.ts";

/** A film of two seconds, made by ffmpeg. */
function film(name: string, coding: readonly string[]): Buffer {
  const path = join(tempFolder(), name);
  const test = ["-f", "lavfi", "-i", "testsrc=duration=2:size=640x360:rate=10"];
  const tone = ["-f", "lavfi", "-i", "sine=frequency=440:duration=2"];
  execFileSync("ffmpeg", ["-v", "error", ...test, ...tone, ...coding, path]);
  return readFileSync(path);
}

describeWhereTools("films when a bundle is built", ["ffmpeg"], () => {
  it("become what every laptop plays; one that cannot be converted is told and left out, and the bundle is built", async () => {
    const made = await makeBundleRound(join(tempFolder(), "评审 数据"));
    await deliver(made, "video", "旧编码.mp4", "mp4", film("old.mp4", ["-c:v", "mpeg4", "-c:a", "aac"]));
    await deliver(made, "video", "-i 相机.mov", "mov", film("c.mov", ["-c:v", "libx264", "-c:a", "pcm_s16le"]));
    await deliver(made, "video", "摄像 c.avi", "other", film("c.avi", ["-c:v", "mpeg4", "-s", "1920x1080"]));
    await deliver(made, "video", "坏的.wmv", "other", Buffer.from("no film at all"));
    // A playlist would have other files and addresses opened.
    const list = "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nfile:///etc/hostname\n#EXT-X-ENDLIST\n";
    await deliver(made, "video", "列表 list.avi", "other", Buffer.from(list));
    const built = await buildConverted(made, ["video"]);
    const { materials, facts } = await openConverted(made, built);
    const films = materials.filter(({ kind }) => kind === "video");
    expect(films.map(({ title, mediaType }) => [title, mediaType])).toEqual([
      ["旧编码", "video/mp4"],
      ["-i 相机", "video/mp4"],
      ["摄像 c", "video/mp4"],
    ]);
    for (const { file, madeBy } of films) {
      expect(madeBy).toMatch(/^ffmpeg \d/);
      expect(await facts(file)).toMatchObject({ content: "mp4", readable: true, codec: "AVC", audio: "AAC" });
    }
    expect(await facts(films[2]?.file)).toMatchObject({ widthPx: 1280, heightPx: 720 });
    expect(conversionLines(built).map((line) => [line[2], line[3]])).toEqual([
      ["材料/c-1 某某/旧编码.mp4", "H.264 MP4"],
      ["材料/c-1 某某/-i 相机.mov", "MP4（画面未重新编码）"],
      ["材料/c-1 某某/摄像 c.avi", "H.264 MP4"],
    ]);
    expect(built.findings.map(({ code, at }) => [code, at])).toEqual([
      ["bundle-conversion-failed", "材料/c-1 某某/坏的.wmv"],
      ["bundle-material-left-out", "材料/c-1 某某/坏的.wmv"],
      ["bundle-conversion-failed", "材料/c-1 某某/列表 list.avi"],
      ["bundle-material-left-out", "材料/c-1 某某/列表 list.avi"],
    ]);
  });
});
