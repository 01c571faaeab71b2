import type { ContentType } from "#shared/domain/material.ts";
import type { Finding } from "#shared/finding.ts";
import { MaterialId } from "#shared/ids.ts";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { largestFileBytes } from "#main/bundle-format/plan-volumes.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import type { BundleSource, CandidateRow, MaterialRow } from "#main/secretariat/bundles/gather-bundle.ts";

/** One file on its way into the bundle: drawn anew as a picture, or copied as it is. */
export interface PlannedMaterial {
  /** Opaque: says nothing of the file's name or owner. */
  readonly id: MaterialId;
  readonly row: MaterialRow;
  readonly candidate: CandidateRow;
  readonly way: "picture" | "copy";
  /** Payload path without folder and with ending, e.g. `0f3a91c277d05b1e.jpg`. */
  readonly fileName: string;
  readonly mediaType: string;
}

/** What goes in, and what is said of the rest. */
export interface MaterialPlan {
  readonly materials: readonly PlannedMaterial[];
  /** `error`: the bundle cannot be built. */
  readonly findings: readonly Finding[];
}

const pictures: readonly ContentType[] = ["jpeg", "png", "webp", "tiff", "gif"];

/** Files that experts' laptops show as they are, with the ending and type under which they are kept. */
const copied: Partial<Record<ContentType, readonly [ending: string, mediaType: string]>> = {
  pdf: ["pdf", "application/pdf"],
  docx: ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  doc: ["doc", "application/msword"],
  mp4: ["mp4", "video/mp4"],
  // Chromium plays H.264 in a QuickTime file only when it is told that it is MP4.
  mov: ["mov", "video/mp4"],
};

/** Decides for each material of the admitted what becomes of it. Pure. */
export function planMaterials(source: BundleSource, volumeLimitBytes: number): MaterialPlan {
  const candidates = new Map(source.admitted.map((candidate) => [candidate.id, candidate]));
  const materials: PlannedMaterial[] = [];
  const findings: Finding[] = [];
  for (const row of source.materials) {
    const candidate = candidates.get(row.candidate);
    if (candidate === undefined) continue;
    const planned = planMaterial(source, row, candidate);
    const limitBytes = largestFileBytes(volumeLimitBytes);
    if (planned === undefined) findings.push(leftOut(row, candidate));
    else if (row.sizeBytes > limitBytes) findings.push(tooLarge(row, candidate, limitBytes));
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

function planMaterial(source: BundleSource, row: MaterialRow, candidate: CandidateRow): PlannedMaterial | undefined {
  const { content } = row.facts;
  const id = MaterialId.parse(sha256Hex(canonicalJson([source.bundle, row.id])).slice(0, 16));
  if (row.kind === "other") return undefined;
  if (pictures.includes(content)) {
    return { id, row, candidate, way: "picture", fileName: `${id}.jpg`, mediaType: "image/jpeg" };
  }
  const [ending, mediaType] = copied[content] ?? [];
  if (ending === undefined || mediaType === undefined) return undefined;
  return { id, row, candidate, way: "copy", fileName: `${id}.${ending}`, mediaType };
}

function leftOut(row: MaterialRow, candidate: CandidateRow): Finding {
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
