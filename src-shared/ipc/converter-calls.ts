import { z } from "zod";
import { GrantId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound } from "#shared/ipc/round-input.ts";

/** What an outside program makes when a bundle is built: PDFs of Word forms, or videos that every laptop plays. */
export const ConverterKind = z.enum(["word", "video"]);
export type ConverterKind = z.infer<typeof ConverterKind>;

/** An outside program as it was found on this computer, and what there is for it to do in a round. */
export interface ConverterState {
  readonly kind: ConverterKind;
  /** `unusable`: it is there, but does not say what it is, or cannot write what laptops play. */
  readonly standing: "ready" | "missing" | "unusable";
  /** Name and version; empty unless it is ready. */
  readonly program: string;
  /** Where it lies; empty when it is missing. */
  readonly path: string;
  /** A person chose it; otherwise it was found in its usual place. */
  readonly chosen: boolean;
  /** A person has not switched it off. */
  readonly used: boolean;
  /** Files of the admitted that it would convert. */
  readonly files: number;
  /** Files among them that it has converted before: they are not converted again. */
  readonly made: number;
}

/** Outside programs that convert at build, one line a call. Nothing is ever downloaded. */
export const converterCalls = {
  /** What is found on this computer. */
  "converters/state": call<{ converters: readonly ConverterState[] }>()(z.object(inRound)),
  /** Takes the program that a person chose; null: looks in the usual places again. */
  "converters/choose": call<{ program: string }>()(z.object({ kind: ConverterKind, program: GrantId.nullable() })),
  /** The switch, kept for later builds. */
  "converters/use": call<Record<string, never>>()(z.object({ kind: ConverterKind, used: z.boolean() })),
} as const;
