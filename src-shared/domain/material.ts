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

/** Where pages and table cells begin in the text of a Word form; places count from 0 at its first character. */
const TextLayout = z.object({
  /** Beginnings of the second and later pages, as Word last drew them or as they were set; other programs break elsewhere. */
  pageStarts: z.array(z.int().nonnegative()),
  /** Beginning, end, table, row and cell of each table cell, the last three counted from 1. */
  cells: z.array(z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()])),
});
export type TextLayout = z.infer<typeof TextLayout>;

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
  /** How a picture looks, as 64 hexadecimal digits; none for one without contrast. */
  look: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  hasPosition: z.boolean().optional(),
  pages: z.int().optional(),
  encrypted: z.boolean().optional(),
  hasMacro: z.boolean().optional(),
  /** Text of a Word form or of a PDF's first page, at most 20,000 characters. */
  text: z.string().optional(),
  /** Where pages and table cells are in `text` of a Word form. */
  layout: TextLayout.optional(),
  durationSeconds: z.number().optional(),
  /** Coding of a film's picture. */
  codec: z.string().optional(),
  /** Coding of a film's sound; none for one without. */
  audio: z.string().optional(),
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
