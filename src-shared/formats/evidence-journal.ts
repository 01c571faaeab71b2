import { z } from "zod";
import { Sha256Hex } from "#shared/ids.ts";

/** The newest entry of the secretariat's journal: what is cut off its end later is missed. */
export const JournalHead = z.object({ sequence: z.int().nonnegative(), hash: Sha256Hex });
export type JournalHead = z.infer<typeof JournalHead>;

/**
 * One line of the journal in an evidence pack.
 *
 * Shape: `facts` is the text that was hashed, canonical JSON; it is left out where it stays in the office.
 */
export const EvidenceJournalEntry = z.object({
  sequence: z.int().positive(),
  atMs: z.int(),
  actor: z.string(),
  kind: z.string(),
  facts: z.string().optional(),
  hash: Sha256Hex,
});
export type EvidenceJournalEntry = z.infer<typeof EvidenceJournalEntry>;

/** What people type freely about candidates before the review stays in the office; only its place in the chain is shown. */
export const staysInOffice = (kind: string): boolean => kind.startsWith("screening/");
