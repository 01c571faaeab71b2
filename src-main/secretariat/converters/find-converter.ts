import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ConverterKind } from "#shared/ipc/converter-calls.ts";
import { fileStamp } from "#main/files/file-stamp.ts";
import { readChoice } from "#main/secretariat/converters/choices.ts";
import { knownPlaces } from "#main/secretariat/converters/known-places.ts";
import { isAllowedProgram, runOutside } from "#main/secretariat/converters/outside-program.ts";

/** An outside program that answered. */
export interface Converter {
  readonly kind: ConverterKind;
  /** Absolute. */
  readonly path: string;
  /** Name and version, e.g. `LibreOffice 7.4.7.2`. */
  readonly program: string;
  /** How it writes H.264; empty for one that makes PDFs. */
  readonly encoder: string;
}

/** What is there of a converter on this computer. */
export interface FoundConverter {
  readonly converter: Converter | undefined;
  /** Where it lies, also when it does not answer; empty when there is none. */
  readonly path: string;
  readonly chosen: boolean;
}

const answerMs = 60_000;
/** Of those that an ffmpeg may have, the best first; the last is Windows' own. */
const encoders = ["libx264", "libopenh264", "h264_mf"] as const;

/** The program that a person chose, or the first in the usual places; asked what it is. */
export async function findConverter(
  kind: ConverterKind,
  dataFolder: string,
  signal: AbortSignal,
  places = knownPlaces(kind, {
    platform: process.platform,
    environment: process.env,
    programFolder: dirname(process.execPath),
  }),
): Promise<FoundConverter> {
  const { path: chosenPath } = readChoice(dataFolder, kind);
  const path = chosenPath ?? places.find((place) => existsSync(place));
  if (path === undefined) return { converter: undefined, path: "", chosen: false };
  return { converter: await askConverter(kind, path, dataFolder, signal), path, chosen: chosenPath !== null };
}

/** What each program file answered; one that was not touched answers the same, and starting an office takes a while. */
const answered = new Map<string, Converter>();

/** The program of this path as it names itself; `undefined` when it is none that can be used. */
export async function askConverter(
  kind: ConverterKind,
  path: string,
  dataFolder: string,
  signal: AbortSignal,
): Promise<Converter | undefined> {
  if (!isAbsolute(path) || !isAllowedProgram(path) || !existsSync(path)) return undefined;
  const { sizeBytes, mtimeNs } = await fileStamp(path);
  const stamp = [kind, path, sizeBytes, mtimeNs].join("\n");
  const known = answered.get(stamp);
  if (known !== undefined) return known;
  const home = join(dataFolder, "secretariat");
  await mkdir(home, { recursive: true });
  const folder = await mkdtemp(join(home, "asking-"));
  try {
    const found = kind === "word" ? await askOffice(path, folder, signal) : await askVideo(path, folder, signal);
    if (found !== undefined) answered.set(stamp, found);
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function askOffice(path: string, folder: string, signal: AbortSignal): Promise<Converter | undefined> {
  const args = [`-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`, "--headless", "--version"];
  const { out } = await runOutside({ program: path, args, folder, limitMs: answerMs }, signal);
  const version = /^LibreOffice(?:Dev)? (\d[\w.]*)/m.exec(out)?.[1];
  return version === undefined ? undefined : { kind: "word", path, program: `LibreOffice ${version}`, encoder: "" };
}

async function askVideo(path: string, folder: string, signal: AbortSignal): Promise<Converter | undefined> {
  const ask = (args: readonly string[]): ReturnType<typeof runOutside> =>
    runOutside({ program: path, args, folder, limitMs: answerMs }, signal);
  const version = /^ffmpeg version (\S{1,60})/m.exec((await ask(["-hide_banner", "-version"])).out)?.[1];
  if (version === undefined) return undefined;
  const { out } = await ask(["-hide_banner", "-encoders"]);
  const encoder = encoders.find((name) => new RegExp(`^ V\\S+ ${name} `, "m").test(out));
  return encoder === undefined ? undefined : { kind: "video", path, program: `ffmpeg ${version}`, encoder };
}
