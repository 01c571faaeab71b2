import { join } from "node:path";
import { hashFile } from "#main/files/hash-file.ts";
import type { ConversionSource, ConversionWay, NotConverted } from "#main/secretariat/converters/conversion.ts";
import { endedBadly } from "#main/secretariat/converters/ended-badly.ts";
import type { Converter } from "#main/secretariat/converters/find-converter.ts";
import { runOutside } from "#main/secretariat/converters/outside-program.ts";
import type { Workshop } from "#main/secretariat/converters/workshop.ts";

const longestEdgePx = 1280;
const leastMs = 10 * 60_000;
/** An old office computer codes a minute of 4K video in several. */
const msPerSecond = 15_000;
/** Of unknown length. */
const unknownMs = 60 * 60_000;

/** Containers of films: no playlist, which could name other files or addresses, is taken for one. */
const containers = "mov,mp4,m4a,3gp,3g2,mj2,avi,asf,matroska,webm,flv,live_flv,mpeg,mpegts,mpegvideo,m4v,rm";

/**
 * Makes an MP4 that every laptop plays inside `folder`, which is empty and the converter's own; answers its path.
 *
 * `onPart` hears how much of the film is done, 0 to 1. Nothing of place, time or maker is taken along.
 * Errors: rejects when cancelled or when the original cannot be read.
 */
export async function convertVideo(
  converter: Converter,
  source: ConversionSource,
  way: Exclude<ConversionWay, "word">,
  folder: string,
  { signal, allowedMs, onPart }: Pick<Workshop, "signal" | "allowedMs"> & { readonly onPart: (part: number) => void },
): Promise<{ readonly path: string } | NotConverted> {
  if ((await hashFile(source.path, signal)) !== source.sha256) return { why: "changed", reason: "" };
  const path = join(folder, "made.mp4");
  const { durationSeconds } = source;
  const usualMs = durationSeconds === undefined ? unknownMs : Math.max(leastMs, durationSeconds * msPerSecond);
  const end = await runOutside(
    {
      program: converter.path,
      args: [...readingArguments(source.path), ...writingArguments(way, source, converter.encoder), path],
      folder,
      limitMs: allowedMs ?? usualMs,
      onText: (text) => {
        const doneUs = [...text.matchAll(/out_time_us=(\d+)/g)].at(-1)?.[1];
        if (doneUs === undefined || durationSeconds === undefined) return;
        onPart(Math.min(1, Number(doneUs) / 1e6 / durationSeconds));
      },
    },
    signal,
  );
  return endedBadly(end) ?? { path };
}

/** `file:` before the path: whatever a file is called, it is no protocol. */
const readingArguments = (path: string): readonly string[] => [
  ...["-hide_banner", "-nostdin", "-loglevel", "error", "-progress", "pipe:1"],
  ...["-protocol_whitelist", "file", "-format_whitelist", containers],
  ...["-i", `file:${path}`],
];

/** Its first picture and its first sound; the table of contents stands in front, so that it plays from the middle. */
function writingArguments(way: "encode" | "rewrap", { audio }: ConversionSource, encoder: string): readonly string[] {
  const picture = way === "rewrap" ? ["-c:v", "copy"] : encodingArguments(encoder);
  const keepsSound = way === "rewrap" && /^aac/i.test(audio ?? "");
  return [
    ...["-map", "0:v:0", "-map", "0:a:0?", "-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1"],
    ...picture,
    ...(keepsSound ? ["-c:a", "copy"] : ["-c:a", "aac", "-b:a", "128k", "-ac", "2"]),
    ...["-movflags", "+faststart", "-f", "mp4"],
  ];
}

function encodingArguments(encoder: string): readonly string[] {
  const edge = String(longestEdgePx);
  const scale = `scale=w='min(${edge},iw)':h='min(${edge},ih)':force_original_aspect_ratio=decrease:force_divisible_by=2`;
  const quality = encoder === "libx264" ? ["-preset", "veryfast", "-crf", "23"] : ["-b:v", "2500k"];
  return ["-c:v", encoder, ...quality, "-pix_fmt", "yuv420p", "-vf", scale];
}
