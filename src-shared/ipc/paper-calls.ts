import { z } from "zod";
import { BundleId, GrantId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";

/** The kinds of sheets; those that are wanted come in one document, in this order. */
export const SheetPart = z.enum(["pledge", "summary", "scores", "blank"]);
export type SheetPart = z.infer<typeof SheetPart>;

/** What a text on a sheet is. */
export type SheetField =
  | "round"
  | "expert"
  | "category"
  | "criterion"
  | "reopen-reason"
  | "name"
  | "unit"
  | "reason"
  | "comment"
  | "criterion-comment";

/** A character that the shipped font cannot draw, once for each text that it stands in. */
export interface UndrawableCharacter {
  readonly character: string;
  /** E.g. `U+20BB7`. */
  readonly codePoint: string;
  readonly field: SheetField;
  /** Number and name of the candidate whose text it is; null for the others. */
  readonly candidate: { readonly number: number; readonly name: string } | null;
  /** The whole text. */
  readonly text: string;
}

/** A document that was made and is held until the desk is locked or another one is made. */
export interface SheetsPreview {
  /** Names the document: the page reads it at `mat://paper/<bundle>/<preview>`. */
  readonly preview: number;
  readonly pages: number;
  readonly sizeBytes: number;
  readonly fileName: string;
  /** What is printed was sealed; null: a draft. */
  readonly sealed: { readonly revision: number; readonly sealedAtMs: number; readonly contentSha256: string } | null;
  /** Not empty: it is neither printed nor saved before the expert has read the list. */
  readonly undrawable: readonly UndrawableCharacter[];
}

const ofPreview = {
  bundle: BundleId,
  preview: z.int().positive(),
  /** The expert has read which characters stand as their numbers, and writes them in by hand. */
  byHand: z.boolean(),
};

/** Sheets on paper, one line a call. */
export const paperCalls = {
  "paper/preview": call<SheetsPreview>()(z.object({ bundle: BundleId, parts: z.array(SheetPart).min(1).max(4) })),
  /** May this document go to the printer? Recorded; `shell/print` follows. */
  "paper/print": call<{ pages: number }>()(z.object(ofPreview)),
  /** The printer's dialog was confirmed: recorded beside the permission, which may have come to nothing. */
  "paper/printed": call<Record<string, never>>()(z.object({ bundle: BundleId, preview: z.int().positive() })),
  /** Writes it to a folder that the expert chose, and reads it back. */
  "paper/save": call<{ path: string; sha256: string }>()(z.object({ ...ofPreview, target: GrantId })),
} as const;
