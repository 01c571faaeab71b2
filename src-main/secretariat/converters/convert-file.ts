import { mkdir, rm, stat, statfs } from "node:fs/promises";
import type { MaterialFacts } from "#shared/domain/material.ts";
import { largestFileBytes } from "#main/bundle-format/plan-volumes.ts";
import { sealedBytesOf } from "#main/sealing/content-keys.ts";
import type {
  ConversionSource,
  ConversionWay,
  Converted,
  NotConverted,
} from "#main/secretariat/converters/conversion.ts";
import { convertVideo } from "#main/secretariat/converters/convert-video.ts";
import { convertWord } from "#main/secretariat/converters/convert-word.ts";
import type { Converter } from "#main/secretariat/converters/find-converter.ts";
import type { Workshop } from "#main/secretariat/converters/workshop.ts";

/** Room that has to stay free beside what is made. */
const reserveBytes = 256 * 1024 * 1024;

/**
 * What a converter makes of a file, remembered or made now in `folder`, which is gone afterwards; what it made is opened
 * by our own readers before it is believed.
 *
 * Errors: rejects when cancelled.
 */
export async function convertFile(
  converter: Converter,
  way: ConversionWay,
  source: ConversionSource,
  folder: string,
  workshop: Workshop,
  onPart: (part: number) => void,
): Promise<Converted | NotConverted> {
  const { memory, signal } = workshop;
  const known = await memory.recall(way, converter.program, source.sha256, signal);
  if (known !== undefined) return known;
  try {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    await mkdir(folder, { recursive: true });
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize < reserveBytes) return { why: "failed", reason: "ENOSPC" };
    const made =
      way === "word"
        ? await convertWord(converter, source, folder, workshop)
        : await convertVideo(converter, source, way, folder, { ...workshop, onPart });
    if ("why" in made) return made;
    const checked = await check(made.path, way, source, workshop);
    if ("why" in checked) return checked;
    return await memory.keep(way, converter.program, source.sha256, { path: made.path, ...checked });
  } catch (fault) {
    signal.throwIfAborted();
    return { why: "failed", reason: fault instanceof Error && "code" in fault ? String(fault.code) : String(fault) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function check(
  path: string,
  way: ConversionWay,
  { durationSeconds }: ConversionSource,
  { parser, volumeLimitBytes, signal }: Workshop,
): Promise<{ readonly sha256: string; readonly pages: number | undefined } | NotConverted> {
  const answer = await parser.material(path, signal);
  if ("fault" in answer) return { why: "unusable", reason: answer.detail };
  const { sha256, facts } = answer;
  const fault = way === "word" ? faultOfPdf(facts) : faultOfFilm(facts, durationSeconds);
  if (fault !== undefined) return { why: "unusable", reason: fault };
  const { size } = await stat(path);
  if (sealedBytesOf(size) > largestFileBytes(volumeLimitBytes)) return { why: "unusable", reason: "too large" };
  return { sha256, pages: facts.pages };
}

function faultOfPdf({ content, readable, pages = 0, fault }: MaterialFacts): string | undefined {
  if (content !== "pdf") return "not a PDF";
  if (!readable) return fault ?? "not readable";
  return pages < 1 ? "no page" : undefined;
}

/** A film that ends early was cut off. */
function faultOfFilm(facts: MaterialFacts, wantedSeconds: number | undefined): string | undefined {
  const { content, readable, codec = "", audio, durationSeconds = 0, fault } = facts;
  if (content !== "mp4") return "not an MP4";
  if (!readable) return fault ?? "not readable";
  if (!/^(?:avc|h\.?264)/i.test(codec)) return `picture in ${codec}`;
  if (audio !== undefined && !/^aac/i.test(audio)) return `sound in ${audio}`;
  if (wantedSeconds !== undefined && durationSeconds < wantedSeconds * 0.95 - 2) return "cut off";
  return undefined;
}
