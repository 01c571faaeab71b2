import type { MaterialFacts } from "#shared/domain/material.ts";
import type { Check } from "#main/self-test/check.ts";

/** A sheet as plain text cells: what a person sees in each cell. Merged cells carry their text in the first cell only. */
export interface SheetText {
  readonly name: string;
  /** Rows and columns counted from 0 at A1; missing cells are empty strings. */
  readonly rows: readonly (readonly string[])[];
  /** Merged ranges, both ends included, counted from 0. */
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  readonly hidden: boolean;
}

/** Risky reading of foreign files, done away from databases and keys, with a limit of time and memory. */
export type ParseJob =
  | { readonly kind: "workbook"; readonly path: string }
  | { readonly kind: "material"; readonly path: string }
  /** Attachments are written into the folder `target`. */
  | { readonly kind: "mail"; readonly path: string; readonly target: string }
  | { readonly kind: "self-test" };

export type ParseAnswer =
  | { readonly kind: "workbook"; readonly sheets: readonly SheetText[] }
  | { readonly kind: "material"; readonly sha256: string; readonly facts: MaterialFacts }
  | { readonly kind: "mail"; readonly files: number }
  | { readonly kind: "self-test"; readonly checks: readonly Check[] };

/** Why a file could not be read: it is broken, took too long, or took the parser down. */
export interface ParseFault {
  readonly fault: "unreadable" | "too-slow" | "crashed";
  readonly detail: string;
}

/** Reads foreign files in disposable processes; several at once. */
export interface Parser {
  workbook(path: string, signal?: AbortSignal): Promise<{ sheets: readonly SheetText[] } | ParseFault>;
  material(path: string, signal?: AbortSignal): Promise<{ sha256: string; facts: MaterialFacts } | ParseFault>;
  /** Writes the attachments of an e-mail into the new folder `target`. */
  mail(path: string, target: string, signal?: AbortSignal): Promise<{ files: number } | ParseFault>;
  /** What a parser's process can show of itself. */
  selfTest(): Promise<{ checks: readonly Check[] } | ParseFault>;
  close(): Promise<void>;
}
