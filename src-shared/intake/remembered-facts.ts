import type { MaterialFacts } from "#shared/domain/material.ts";

/** Text of a sheet as the reader gave it. */
interface RememberedSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  readonly hidden: boolean;
}

/** What opening a file told. A file that the reader could not make sense of is remembered with its fault. */
export type RememberedFacts =
  | { readonly kind: "material"; readonly facts: MaterialFacts; readonly fault?: string }
  | { readonly kind: "workbook"; readonly sheets: readonly RememberedSheet[]; readonly fault?: string }
  | {
      readonly kind: "archive";
      /** Name of the folder below the round's `unpacked`. */
      readonly folder: string;
      readonly files: number;
      readonly bytes: number;
      readonly hasGbkNames: boolean;
    };
