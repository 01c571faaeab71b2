import type { SheetPart } from "#shared/ipc/paper-calls.ts";

/** One candidate on the sheets of an expert. */
export interface SheetCandidate {
  /** From 1, the same on all sheets of the category. */
  readonly number: number;
  readonly name: string;
  readonly unitName: string;
  readonly place: string;
  readonly standing:
    | { readonly state: "judging" }
    | { readonly state: "recused"; readonly reason: string; readonly by: "expert" | "secretariat" }
    | { readonly state: "abstained"; readonly reason: string };
  /** In the order of the criteria, whole tenths; null is a blank. */
  readonly tenths: readonly (number | null)[];
  /** Null while a criterion is blank, and for whoever is not judged. */
  readonly totalTenths: number | null;
  /** In the expert's own order of totals: 1, 2, 2, 4. */
  readonly rank: number | null;
  readonly comment: string;
  readonly criterionComments: readonly { readonly criterion: string; readonly comment: string }[];
}

/** One category as its expert scored it. */
export interface SheetCategory {
  readonly title: string;
  readonly criteria: readonly { readonly name: string; readonly maxTenths: number }[];
  readonly totalTenths: number;
  readonly candidates: readonly SheetCandidate[];
}

/** Everything that stands on the sheets of one expert. Texts are as they were given; times as people read them. */
export interface ReviewSheets {
  /** Of the round, in Chinese. */
  readonly title: string;
  readonly round: string;
  readonly practice: boolean;
  readonly expert: { readonly id: string; readonly name: string; readonly keyFingerprint: string };
  readonly bundle: string;
  readonly version: number;
  readonly ruleHash: string;
  readonly pledgedAt: string | null;
  /** Null: a draft. */
  readonly seal: {
    readonly revision: number;
    readonly sealedAt: string;
    readonly contentSha256: string;
    readonly reopenReason: string;
  } | null;
  readonly categories: readonly SheetCategory[];
  readonly parts: readonly SheetPart[];
}

/** Tenths of a point as people write them: 835 is `83.5`, 200 is `20`. */
export const points = (tenths: number): string => String(tenths / 10);
