import { z } from "zod";
import { Day, ExpertId, GrantId } from "#shared/ids.ts";
import type { BundleId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound, Person, Reason } from "#shared/ipc/round-input.ts";

/** How something that was handed out came to its end. */
const Ended = z.enum(["returned", "destroyed", "lost"]);

/** Facts of one entry as a person gives them. */
const HandOutFacts = z.object({
  /** What is written on the stick or laptop. */
  carrier: z.string().trim().min(1).max(80),
  purpose: z.string().trim().min(1).max(200),
  handedOn: Day,
  /** Day of the expert's signature; null while it is missing. */
  receiptOn: Day.nullable(),
  ended: Ended.nullable(),
  endedOn: Day.nullable(),
  note: Reason,
});
export type HandOutFacts = z.infer<typeof HandOutFacts>;

/** One entry of the register as it stands. */
export interface HandOutRow extends HandOutFacts {
  readonly entry: number;
  readonly expert: ExpertId;
  readonly expertName: string;
  readonly bundle: BundleId;
  readonly slip: string;
  readonly recordedBy: string;
  readonly recordedAtMs: number;
  /** How often it was changed since it was made. */
  readonly changes: number;
}

/** The register of what went to whom, one line a call. */
export const handOutCalls = {
  "hand-outs/list": call<{
    rows: readonly HandOutRow[];
    /** Who has a seat in a bundle and nothing in the register yet. */
    open: readonly { readonly id: ExpertId; readonly name: string }[];
  }>()(z.object(inRound)),
  /** New entries, one an expert; `{expert}` in the carrier stands for the expert's number. */
  "hand-outs/add": call<{ added: number }>()(
    z.object({ ...inRound, experts: z.array(ExpertId).min(1), facts: HandOutFacts, by: Person }),
  ),
  /** New facts of an entry; the earlier ones stay readable in the register's history. */
  "hand-outs/change": call<Record<string, never>>()(
    z.object({ ...inRound, entry: z.int().positive(), facts: HandOutFacts, by: Person }),
  ),
  /** Writes the register as a workbook and as a list to print. */
  "hand-outs/export": call<{ files: readonly string[] }>()(z.object({ ...inRound, target: GrantId, by: Person })),
} as const;
