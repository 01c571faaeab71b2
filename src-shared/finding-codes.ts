import type { BundleFindingCode } from "#shared/words/findings/bundle.ts";
import type { IntakeFindingCode } from "#shared/words/findings/intake.ts";
import type { MergeFindingCode } from "#shared/words/findings/merge.ts";
import type { ScreeningFindingCode } from "#shared/words/findings/screening.ts";

/** Every code that a finding may carry; each has a sentence in both languages, or it does not compile. */
export type FindingCode = IntakeFindingCode | ScreeningFindingCode | BundleFindingCode | MergeFindingCode;
