import { z } from "zod";
import { MaterialTroubleCode, type MaterialTrouble } from "#shared/domain/material-trouble.ts";
import type { ConditionAnswer } from "#shared/eligibility/check-condition.ts";
import { BundleId, CandidateId, MaterialId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";

/** A private note of the expert on a material. */
export interface PageNote {
  readonly id: string;
  readonly material: MaterialId;
  /** Counted from 1; null for the whole material. */
  readonly page: number | null;
  readonly text: string;
  /** Goes into the score file; otherwise it never leaves the laptop. */
  readonly handedIn: boolean;
  readonly savedAtMs: number;
}

/** A material that could not be seen, with the names for the screen. */
export interface NamedTrouble extends MaterialTrouble {
  readonly name: string;
  readonly title: string;
}

/** What a condition comes to for one candidate. */
export interface ConditionVerdict extends ConditionAnswer {
  readonly condition: string;
}

const ofCandidate = { bundle: BundleId, candidate: CandidateId };
const NoteId = z.string().regex(/^[0-9a-f]{16}$/);

/** What reading a candidate's materials asks of the core. */
export const readingCalls = {
  /** Puts it on the expert's report, once for each material. */
  "reading/note-trouble": call<Record<string, never>>()(
    z.object({ bundle: BundleId, material: MaterialId, code: MaterialTroubleCode }),
  ),
  /** What stands on the report so far, and how many notes will be handed in. */
  "reading/report": call<{ troubles: readonly NamedTrouble[]; notesHandedIn: number }>()(
    z.object({ bundle: BundleId }),
  ),
  /** What each condition comes to against what is declared; `verify`: only as far as an approximate number is right. */
  "reading/verdicts": call<{ verdicts: readonly ConditionVerdict[] }>()(z.object(ofCandidate)),
  "reading/notes": call<{ notes: readonly PageNote[] }>()(z.object(ofCandidate)),
  /** `id` null makes a new note. */
  "reading/save-note": call<{ id: string; savedAtMs: number }>()(
    z.object({
      ...ofCandidate,
      id: NoteId.nullable(),
      material: MaterialId,
      page: z.int().positive().nullable(),
      text: z.string().trim().min(1).max(2000),
      handedIn: z.boolean(),
    }),
  ),
  "reading/delete-note": call<Record<string, never>>()(z.object({ ...ofCandidate, id: NoteId })),
} as const;
