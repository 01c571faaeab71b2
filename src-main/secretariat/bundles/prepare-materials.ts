import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Finding } from "#shared/finding.ts";
import type { CatalogueMaterial } from "#shared/formats/bundle.ts";
import { digestFile } from "#main/bundle-format/digest-file.ts";
import type { PayloadFile } from "#main/bundle-format/payload-file.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { drawPicture } from "#main/secretariat/bundles/draw-picture.ts";
import { aboutMaterial, type PlannedMaterial } from "#main/secretariat/bundles/plan-materials.ts";
import { runSomeAtOnce } from "#main/secretariat/bundles/run-some-at-once.ts";
import { deliveredPath, type DeliveryFolders } from "#main/secretariat/intake/delivered-path.ts";
import type { CallContext } from "#main/world.ts";

/** A material with its files, ready to be packed. */
export interface PreparedMaterial {
  readonly planned: PlannedMaterial;
  readonly entry: CatalogueMaterial;
  readonly media: PayloadFile;
  readonly thumbnail: PayloadFile | undefined;
}

/** Materials in the order of the plan; findings name those that had to be left out or changed since intake. */
export interface PreparedMaterials {
  readonly materials: readonly PreparedMaterial[];
  readonly findings: readonly Finding[];
}

const atOnce = 3;

/**
 * Reads every original, checks that it is what intake saw, and draws the pictures into `folder`.
 *
 * Documents and videos are only hashed: they are packed from where they lie.
 * Errors: rejects when cancelled or when `folder` cannot be written.
 */
export async function prepareMaterials(
  planned: readonly PlannedMaterial[],
  folders: DeliveryFolders,
  folder: string,
  context: Pick<CallContext, "progress" | "signal">,
): Promise<PreparedMaterials> {
  let done = 0;
  const answers = await runSomeAtOnce(planned, atOnce, async (material) => {
    context.signal.throwIfAborted();
    const original = deliveredPath(folders, material.row.at);
    const prepared =
      material.way === "picture"
        ? await preparePicture(material, original, folder)
        : await prepareCopy(material, original, context.signal);
    done += 1;
    const label = material.row.fileName;
    context.progress({ phase: "pictures", done, total: planned.length, unit: "files", label });
    return prepared;
  });
  return {
    materials: answers.flatMap((answer) => ("media" in answer ? [answer] : [])),
    findings: answers.flatMap((answer) => ("media" in answer ? [] : [answer])),
  };
}

async function preparePicture(
  planned: PlannedMaterial,
  original: string,
  folder: string,
): Promise<PreparedMaterial | Finding> {
  const bytes = await orUndefined(readFile(original));
  if (bytes === undefined) return fault(planned, "bundle-original-missing");
  if (sha256Hex(bytes) !== planned.row.sha256) return fault(planned, "bundle-original-changed");
  const drawn = await drawPicture(bytes);
  if (drawn === undefined) {
    const details = { content: planned.row.facts.content };
    return aboutMaterial("warning", "bundle-picture-left-out", planned.row, planned.candidate, details);
  }
  const media = await keep(drawn.display.jpeg, `data/m/${planned.fileName}`, join(folder, `m-${planned.fileName}`));
  const thumbnail = await keep(
    drawn.thumbnail.jpeg,
    `data/t/${planned.fileName}`,
    join(folder, `t-${planned.fileName}`),
  );
  const { widthPx, heightPx } = drawn.display;
  return { planned, media, thumbnail, entry: { ...entryOf(planned), thumbnail: thumbnail.path, widthPx, heightPx } };
}

async function prepareCopy(
  planned: PlannedMaterial,
  original: string,
  signal: AbortSignal,
): Promise<PreparedMaterial | Finding> {
  const digest = await orUndefined(digestFile(original, signal));
  signal.throwIfAborted();
  if (digest === undefined) return fault(planned, "bundle-original-missing");
  if (digest.sha256 !== planned.row.sha256) return fault(planned, "bundle-original-changed");
  const media: PayloadFile = { path: `data/m/${planned.fileName}`, source: original, ...digest };
  return { planned, media, thumbnail: undefined, entry: entryOf(planned) };
}

function entryOf({ id, row, fileName, mediaType }: PlannedMaterial): CatalogueMaterial {
  const { pages, takenAt } = row.facts;
  return {
    id,
    kind: row.kind,
    title: row.fileName.replace(/\.[^.]+$/, ""),
    mediaType,
    file: `data/m/${fileName}`,
    ...(pages === undefined ? {} : { pages }),
    ...(takenAt === undefined ? {} : { takenAt }),
    originalSha256: row.sha256,
  };
}

async function keep(bytes: Buffer, path: string, source: string): Promise<PayloadFile> {
  await writeFile(source, bytes);
  return { path, source, sizeBytes: bytes.length, sha256: sha256Hex(bytes), crc32: crc32(bytes) };
}

const fault = (
  { row, candidate }: PlannedMaterial,
  code: "bundle-original-missing" | "bundle-original-changed",
): Finding => aboutMaterial("error", code, row, candidate);

const orUndefined = <Value>(promise: Promise<Value>): Promise<Value | undefined> => promise.catch(() => undefined);
