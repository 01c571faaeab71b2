import { z } from "zod";
import { CandidateId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound, Person } from "#shared/ipc/round-input.ts";
import { FieldId } from "#shared/rules/condition.ts";

/** What people verify of declared facts. */
export const verifyCalls = {
  /** Records what a fact really is, beside what was declared; an empty text takes back what was recorded before. */
  "screening/verify": call<Record<string, never>>()(
    z.object({
      ...inRound,
      candidate: CandidateId,
      field: FieldId,
      text: z.string().trim().max(500),
      basis: z.string().trim().min(1).max(2000),
      by: Person,
    }),
  ),
} as const;
