import { z } from "zod";
import { NominationColumnId, type MappedColumn } from "#shared/intake/column-mapping.ts";
import type { SheetReading } from "#shared/intake/sheet-reading.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound, Person } from "#shared/ipc/round-input.ts";

/** Columns that a person assigned. */
export interface MappingRow {
  readonly id: number;
  readonly unit: string;
  readonly book: string;
  readonly sheet: string;
  readonly columns: readonly MappedColumn[];
  readonly madeBy: string;
  readonly madeAtMs: number;
  readonly removedBy: string | null;
  readonly removedAtMs: number | null;
}

/** How tables are read, and by whose word. */
export const tableCalls = {
  /** The sheets of the last delivery, also of one that was refused; all mappings, those removed too, the newest first. */
  "intake/tables": call<{ tables: readonly SheetReading[]; mappings: readonly MappingRow[] }>()(z.object(inRound)),
  /** Says which columns of a table mean what; the next intake reads it so, and the unit's next delivery too. */
  "intake/map-columns": call<{ mapping: number }>()(
    z.object({
      ...inRound,
      book: z.string(),
      sheet: z.string(),
      unit: z.string().trim().max(200),
      topRow: z.int().min(0).max(23),
      /** 0: the table has no heads and begins with row `topRow`. */
      depth: z.int().min(0).max(3),
      columns: z.array(z.object({ meaning: NominationColumnId, column: z.int().min(0).max(199) })).max(60),
      by: Person,
    }),
  ),
  "intake/forget-mapping": call<Record<string, never>>()(
    z.object({ ...inRound, mapping: z.int().positive(), by: Person }),
  ),
} as const;
