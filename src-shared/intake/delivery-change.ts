import type { MaterialFacts, MaterialKind } from "#shared/domain/material.ts";
import type { CandidateId, CategoryId } from "#shared/ids.ts";
import type { FieldId } from "#shared/rules/condition.ts";

/** What became of a candidate, a file or a cell between two deliveries. */
export type ChangeKind =
  | "candidate-new"
  | "candidate-gone"
  | "candidate-back"
  | "file-new"
  | "file-changed"
  | "file-moved"
  | "file-gone"
  | "cell-changed";

/** A column of the summary workbook, by what it means. */
export type ChangedField =
  FieldId | "number" | "nameRaw" | "place" | "unitName" | "firstNominator" | "receivedOn" | "notSecret" | "summary";

/** A file as one delivery had it; what it says stays known after its bytes were overwritten. */
export interface FileVersion {
  readonly at: string;
  readonly fileName: string;
  readonly kind: MaterialKind;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly facts: MaterialFacts;
}

/** One side of a change: a cell's text with its place, a file, or the row that a candidate stands in. */
export type ChangeSide =
  { readonly raw: string; readonly at: string } | { readonly file: FileVersion } | { readonly at: string };

/** One difference between a delivery and the one before. */
export interface DeliveryChange {
  readonly candidate: CandidateId;
  readonly candidateName: string;
  readonly unitName: string;
  readonly category: CategoryId;
  readonly kind: ChangeKind;
  /** Field of the row, or place of the file inside the delivery; empty when it is the whole candidate. */
  readonly place: string;
  readonly before: ChangeSide | null;
  readonly after: ChangeSide | null;
  /** A decision made before has to be looked at again; not so when only the running number or the folder is another one. */
  readonly marks: boolean;
}
