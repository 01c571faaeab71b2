import { z } from "zod";
import { CandidateId, MaterialId, Sha256Hex } from "#shared/ids.ts";

export const MaterialKind = z.enum(["form-word", "form-pdf", "portrait", "photo", "video", "other"]);
export type MaterialKind = z.infer<typeof MaterialKind>;

/** What a file is by its own bytes, whatever its name says. */
export const ContentType = z.enum([
  "jpeg",
  "png",
  "heic",
  "webp",
  "tiff",
  "gif",
  "pdf",
  "docx",
  "doc",
  "mp4",
  "mov",
  "other",
]);
export type ContentType = z.infer<typeof ContentType>;

/** What was found in a file by reading it in the parser process. */
export const MaterialFacts = z.object({
  content: ContentType,
  /** The decoder got through; false comes with `fault`. */
  readable: z.boolean(),
  fault: z.string().optional(),
  widthPx: z.int().optional(),
  heightPx: z.int().optional(),
  /** EXIF orientation 1–8. */
  orientation: z.int().optional(),
  takenAt: z.string().optional(),
  hasPosition: z.boolean().optional(),
  pages: z.int().optional(),
  encrypted: z.boolean().optional(),
  hasMacro: z.boolean().optional(),
  /** Text of a Word form or of a PDF's first page, at most 20,000 characters. */
  text: z.string().optional(),
  durationSeconds: z.number().optional(),
  codec: z.string().optional(),
});
export type MaterialFacts = z.infer<typeof MaterialFacts>;

/** One file of a candidate as it was delivered. */
export const Material = z.object({
  id: MaterialId,
  candidate: CandidateId,
  kind: MaterialKind,
  fileName: z.string(),
  /** Place inside the delivery folder, `/` between parts. */
  at: z.string(),
  sizeBytes: z.int().nonnegative(),
  sha256: Sha256Hex,
  facts: MaterialFacts,
});
export type Material = z.infer<typeof Material>;
