import { readFile, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Finding } from "#shared/finding.ts";
import type { CatalogueMaterial } from "#shared/formats/bundle.ts";
import type { PayloadFile, SealedPayload } from "#main/bundle-format/payload-file.ts";
import { sealedPayload } from "#main/bundle-format/seal-payload.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { sealContent } from "#main/sealing/sealed-content.ts";
import { sealedBytesOf } from "#main/sealing/content-keys.ts";
import { drawPicture } from "#main/secretariat/bundles/draw-picture.ts";
import {
  aboutMaterial,
  materialEntry,
  originalFault,
  type PlannedMaterial,
} from "#main/secretariat/bundles/plan-materials.ts";
import type { FileSealing, SealingPlan } from "#main/secretariat/bundles/plan-sealing.ts";
import type { Conversions } from "#main/secretariat/bundles/convert-materials.ts";
import { runSomeAtOnce } from "#main/secretariat/bundles/run-some-at-once.ts";
import { deliveredPath, type DeliveryFolders } from "#main/secretariat/intake/delivered-path.ts";
import type { Converted } from "#main/secretariat/converters/conversion.ts";
import type { CallContext } from "#main/world.ts";

/** A material with its files, ready to be packed. */
interface PreparedMaterial {
  readonly planned: PlannedMaterial;
  readonly entry: CatalogueMaterial;
  readonly media: PayloadFile;
  readonly thumbnail: SealedPayload | undefined;
  /** The PDF that was made of a Word form. */
  readonly display: PayloadFile | undefined;
}

/** Materials in the order of the plan; findings name those that had to be left out or changed since intake. */
export interface PreparedMaterials {
  readonly materials: readonly PreparedMaterial[];
  readonly findings: readonly Finding[];
}

const atOnce = 3;

/**
 * Checks that every original is there, and draws and seals the pictures into `folder`.
 *
 * Drawn pictures touch the disk sealed only. Documents and videos, and what was made of them, stay where they lie: they are hashed and sealed on
 * their way into a volume.
 * Errors: rejects when cancelled or when `folder` cannot be written.
 */
export async function prepareMaterials(
  planned: readonly PlannedMaterial[],
  sealing: SealingPlan,
  conversions: Conversions["made"],
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
        ? await preparePicture(material, sealing, original, folder)
        : await prepareCopy(material, sealing, original, conversions.get(material.id));
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
  sealing: SealingPlan,
  original: string,
  folder: string,
): Promise<PreparedMaterial | Finding> {
  const bytes = await orUndefined(readFile(original));
  if (bytes === undefined) return originalFault(planned, "bundle-original-missing");
  if (sha256Hex(bytes) !== planned.row.sha256) return originalFault(planned, "bundle-original-changed");
  const drawn = await drawPicture(bytes);
  if (drawn === undefined) {
    const details = { content: planned.row.facts.content };
    return aboutMaterial("warning", "bundle-picture-left-out", planned.row, planned.candidate, details);
  }
  const media = await keep(drawn.display.jpeg, sealingOf(sealing.media, planned), folder);
  const thumbnail = await keep(drawn.thumbnail.jpeg, sealingOf(sealing.thumbnails, planned), folder);
  const { widthPx, heightPx } = drawn.display;
  const entry = { ...materialEntry(planned, media.path), thumbnail: thumbnail.path, widthPx, heightPx };
  return { planned, media, thumbnail, display: undefined, entry };
}

async function prepareCopy(
  planned: PlannedMaterial,
  sealing: SealingPlan,
  original: string,
  converted: Converted | undefined,
): Promise<PreparedMaterial | Finding> {
  const found = await orUndefined(stat(original));
  if (found === undefined) return originalFault(planned, "bundle-original-missing");
  if (found.size !== planned.row.sizeBytes) return originalFault(planned, "bundle-original-changed");
  const { sha256 } = planned.row;
  const asDelivered = { path: original, sizeBytes: found.size, sha256 };
  const own = sealingOf(sealing.media, planned);
  const entry = materialEntry(planned, own.path);
  if (converted === undefined)
    return { planned, media: plain(own, asDelivered), thumbnail: undefined, display: undefined, entry };
  const madeBy = converted.program;
  if (planned.convert !== "word")
    return {
      planned,
      media: plain(own, converted),
      thumbnail: undefined,
      display: undefined,
      entry: { ...entry, madeBy },
    };
  const display = plain(sealingOf(sealing.displays, planned), converted);
  const shown = { file: display.path, mediaType: "application/pdf", pages: converted.pages ?? 1 } as const;
  return { planned, media: plain(own, asDelivered), thumbnail: undefined, display, entry: { ...entry, shown, madeBy } };
}

/** A file that is hashed and sealed on its way into a volume. */
const plain = (
  { path, key, salt }: FileSealing,
  file: { readonly path: string; readonly sizeBytes: number; readonly sha256: string },
): PayloadFile => ({
  kind: "plain",
  path,
  sizeBytes: sealedBytesOf(file.sizeBytes),
  source: file.path,
  plainBytes: file.sizeBytes,
  plainSha256: file.sha256,
  ikm: key,
  salt,
});

function sealingOf(sealings: SealingPlan["media"], { id }: PlannedMaterial): FileSealing {
  const found = sealings.get(id);
  if (found === undefined) throw new Error("a material without a key");
  return found;
}

/** Seals a drawn picture and keeps it below `folder` until it is packed. */
async function keep(jpeg: Buffer, { path, key, salt }: FileSealing, folder: string): Promise<SealedPayload> {
  const sealed = sealContent(key, salt, jpeg);
  const source = join(folder, basename(path));
  await writeFile(source, sealed);
  return sealedPayload(path, sealed, source);
}

const orUndefined = <Value>(promise: Promise<Value>): Promise<Value | undefined> => promise.catch(() => undefined);
