import { z } from "zod";
import type { UnitCorrections } from "#shared/corrections/corrections-of.ts";
import { Day, GrantId, UnitId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound, Person } from "#shared/ipc/round-input.ts";
import type { ScreeningStatistics } from "#shared/screening-counts/count-screening.ts";

/** What a unit has to correct, and when it was last asked. */
export interface UnitToAsk extends UnitCorrections {
  /** How many notices were written to it before. */
  readonly asked: number;
  readonly lastAskedAtMs: number | null;
  readonly lastAskedBy: string | null;
}

/** Notices on disk. */
export interface WrittenNotices {
  readonly folder: string;
  readonly units: number;
  /** Paths of the notices to print, one a unit; the mail texts lie beside them. */
  readonly files: readonly string[];
}

const Line = z.string().trim().max(200);

/** What the secretariat sends out and files after checking nominations, one line a call. */
export const screeningPaperCalls = {
  "screening-papers/corrections": call<{ readonly units: readonly UnitToAsk[] }>()(z.object(inRound)),
  /** Writes into a new folder below the target; nothing that is there is touched. */
  "screening-papers/notices": call<WrittenNotices>()(
    z.object({
      ...inRound,
      target: GrantId,
      units: z.array(UnitId).min(1),
      dueOn: Day,
      contact: z.object({ name: Line.min(1), phone: Line.min(1), mail: Line }),
      remark: z.string().trim().max(2000),
      by: Person,
    }),
  ),
  "screening-papers/statistics": call<ScreeningStatistics>()(z.object(inRound)),
  /** Writes the workbook under a name that is free. */
  "screening-papers/report": call<{ readonly path: string }>()(z.object({ ...inRound, target: GrantId, by: Person })),
} as const;
