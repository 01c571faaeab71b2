import { z } from "zod";
import { BundleId, CandidateId, CriterionId, ExpertId, RoundId, Sha256Hex } from "#shared/ids.ts";

/** One paper sheet as one person typed it. Scores and totals are whole tenths of a point; a criterion left out is blank. */
export const TypedSheet = z.object({
  standing: z.enum(["judging", "recused", "abstained"]),
  /** Why the expert stood aside; empty when judging. */
  reason: z.string().max(500),
  cells: z.array(z.object({ criterion: CriterionId, tenths: z.int().nonnegative() })).max(20),
  /** The total that the expert wrote; null: none is written. */
  writtenTenths: z.int().nonnegative().nullable(),
  comment: z.string().max(5000),
});
export type TypedSheet = z.infer<typeof TypedSheet>;

/** What a third look at the paper settled. `field` and `value` as `sheetValues` has them. */
export const SettledField = z.object({
  field: z.string().min(1).max(100),
  value: z.string().max(5000),
  by: z.string().min(1),
  at: z.iso.datetime(),
});
export type SettledField = z.infer<typeof SettledField>;

/** The control code as it is printed, `7C1E-93AF-02BB-45D0`. */
export const PrintedCode = z.string().regex(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/);

const Typist = z.object({
  by: z.string().min(1),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  /** Control code printed on the sheets; null: they bear none. */
  controlCode: PrintedCode.nullable(),
});

/** How an expert's signed paper sheets became scores: what two people typed apart, and how their differences ended. */
export const PaperRecord = z.object({
  format: z.literal("pingshen/paper-entry"),
  formatVersion: z.literal(1),
  round: RoundId,
  practice: z.boolean(),
  ruleHash: Sha256Hex,
  bundle: BundleId,
  expert: ExpertId,
  expertName: z.string(),
  typists: z.tuple([Typist, Typist]),
  /** Which control code is printed, where the two differ. */
  controlSettled: SettledField.optional(),
  /** In the order of the printed sheets. */
  sheets: z.array(
    z.object({ candidate: CandidateId, typed: z.tuple([TypedSheet, TypedSheet]), settled: z.array(SettledField) }),
  ),
  /** Recusals that the secretariat had registered: nothing is typed for them. */
  recusals: z.array(z.object({ candidate: CandidateId, reason: z.string().min(1) })),
  comparedBy: z.string().min(1),
  comparedAt: z.iso.datetime(),
  /** The signed sheets as pictures, by hash. */
  scans: z
    .array(
      z.object({
        sha256: Sha256Hex,
        content: z.enum(["pdf", "jpeg", "png"]),
        sizeBytes: z.int().positive(),
        addedBy: z.string().min(1),
        addedAt: z.iso.datetime(),
      }),
    )
    .min(1),
});
export type PaperRecord = z.infer<typeof PaperRecord>;
