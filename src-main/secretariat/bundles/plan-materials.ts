import type { ContentType } from "#shared/domain/material.ts";
import type { Finding } from "#shared/finding.ts";
import type { CatalogueMaterial } from "#shared/formats/bundle.ts";
import { MaterialId } from "#shared/ids.ts";
import type { ConverterKind } from "#shared/ipc/converter-calls.ts";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { largestFileBytes } from "#main/bundle-format/plan-volumes.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { sealedBytesOf } from "#main/sealing/content-keys.ts";
import type { ConversionWay } from "#main/secretariat/converters/conversion.ts";
import { converterOf, planConversion } from "#main/secretariat/converters/plan-conversion.ts";
import type { BundleSource, CandidateRow, MaterialRow } from "#main/secretariat/bundles/gather-bundle.ts";

/** One file on its way into the bundle: drawn anew as a picture, or copied as it is. */
export interface PlannedMaterial {
  /** Opaque: says nothing of the file's name or owner. */
  readonly id: MaterialId;
  readonly row: MaterialRow;
  readonly candidate: CandidateRow;
  readonly way: "picture" | "copy";
  readonly mediaType: string;
  /** What an outside program is to make of it first; `undefined`: nothing. */
  readonly convert: ConversionWay | undefined;
  /** Laptops show nothing of the original: without its conversion it is left out. */
  readonly onlyConverted: boolean;
}

/** What goes in, and what is said of the rest. */
export interface MaterialPlan {
  readonly materials: readonly PlannedMaterial[];
  /** `error`: the bundle cannot be built. */
  readonly findings: readonly Finding[];
}

const pictures: readonly ContentType[] = ["jpeg", "png", "webp", "tiff", "gif"];

/** Files that experts' laptops show as they are, with the type under which they are shown. */
const copied: Partial<Record<ContentType, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  doc: "application/msword",
  mp4: "video/mp4",
  // Chromium plays H.264 in a QuickTime file only when it is told that it is MP4.
  mov: "video/mp4",
};

/** Decides for each material of the admitted what becomes of it. Pure. */
export function planMaterials(
  source: BundleSource,
  volumeLimitBytes: number,
  converters: readonly ConverterKind[] = [],
): MaterialPlan {
  const candidates = new Map(source.admitted.map((candidate) => [candidate.id, candidate]));
  const materials: PlannedMaterial[] = [];
  const findings: Finding[] = [];
  for (const row of source.materials) {
    const candidate = candidates.get(row.candidate);
    if (candidate === undefined) continue;
    const limitBytes = largestFileBytes(volumeLimitBytes);
    const planned = planMaterial(source, row, candidate, converters, limitBytes);
    if (planned === undefined) findings.push(leftOut(row, candidate));
    else if (!planned.onlyConverted && sealedBytesOf(row.sizeBytes) > limitBytes)
      findings.push(tooLarge(row, candidate, limitBytes));
    else materials.push(planned);
  }
  return { materials, findings };
}

/** A finding about one file of a candidate. */
export const aboutMaterial = (
  severity: Finding["severity"],
  code: Extract<Finding["code"], `bundle-${string}`>,
  row: MaterialRow,
  candidate: CandidateRow,
  details: Finding["details"] = {},
): Finding => ({
  severity,
  code,
  at: row.at,
  source: "",
  details: { name: candidate.name, file: row.fileName, ...details },
});

function planMaterial(
  source: BundleSource,
  row: MaterialRow,
  candidate: CandidateRow,
  converters: readonly ConverterKind[],
  limitBytes: number,
): PlannedMaterial | undefined {
  const { content } = row.facts;
  const id = MaterialId.parse(sha256Hex(canonicalJson([source.bundle, row.id])).slice(0, 16));
  if (row.kind === "other") return undefined;
  if (pictures.includes(content)) {
    return { id, row, candidate, way: "picture", mediaType: "image/jpeg", convert: undefined, onlyConverted: false };
  }
  const way = planConversion(row.kind, row.facts);
  const convert = way !== undefined && converters.includes(converterOf(way)) ? way : undefined;
  const isFilm = convert !== undefined && convert !== "word";
  const mediaType = isFilm ? "video/mp4" : copied[content];
  if (mediaType === undefined) return undefined;
  // A film that is too large as it came may be small enough afterwards.
  const onlyConverted = isFilm && (copied[content] === undefined || sealedBytesOf(row.sizeBytes) > limitBytes);
  return { id, row, candidate, way: "copy", mediaType, convert, onlyConverted };
}

/** A material as its candidate's card names it; `file` is its payload path. */
export function materialEntry({ id, row, mediaType }: PlannedMaterial, file: string): CatalogueMaterial {
  const { pages, takenAt } = row.facts;
  return {
    id,
    kind: row.kind,
    title: row.fileName.replace(/\.[^.]+$/, ""),
    mediaType,
    file,
    ...(pages === undefined ? {} : { pages }),
    ...(takenAt === undefined ? {} : { takenAt }),
    originalSha256: row.sha256,
  };
}

/** What is said of an original that is not as intake saw it. */
export const originalFault = (
  { row, candidate }: PlannedMaterial,
  code: "bundle-original-missing" | "bundle-original-changed",
): Finding => aboutMaterial("error", code, row, candidate);

/** What is said of a file that laptops cannot show. */
export function leftOut(row: MaterialRow, candidate: CandidateRow): Finding {
  const details = { content: row.facts.content };
  const isPicture = row.kind === "photo" || row.kind === "portrait";
  if (isPicture) return aboutMaterial("warning", "bundle-picture-left-out", row, candidate, details);
  const severity = row.kind === "other" ? "remark" : "warning";
  return aboutMaterial(severity, "bundle-material-left-out", row, candidate, details);
}

const tooLarge = (row: MaterialRow, candidate: CandidateRow, limitBytes: number): Finding =>
  aboutMaterial("error", "bundle-file-too-large", row, candidate, {
    sizeMegabytes: Math.ceil(row.sizeBytes / 1e6),
    limitMegabytes: Math.floor(limitBytes / 1e6),
  });
