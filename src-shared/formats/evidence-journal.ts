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

/** Entries with these beginnings hold what people typed freely about candidates, units and recipients. */
const officeKinds = [
  ...["screening/", "secrecy/", "intake/", "units/", "quota/"],
  ...["conflicts/", "hand-outs/", "bundles/excepted"],
] as const;

/** Whether the content of an entry stays in the office; only its place in the chain is shown then. */
export const staysInOffice = (kind: string): boolean => officeKinds.some((start) => kind.startsWith(start));
