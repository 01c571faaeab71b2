import { deliveryFindings } from "#shared/words/findings/intake-delivery.ts";
import { linkFindings } from "#shared/words/findings/intake-links.ts";
import { rosterFindings } from "#shared/words/findings/intake-roster.ts";
import { workbookFindings } from "#shared/words/findings/intake-workbook.ts";
import type { Message } from "#shared/words/sentence.ts";

/** What may be found when a delivery or a roster is taken in. */
export const intakeFindings = {
  ...workbookFindings,
  ...deliveryFindings,
  ...linkFindings,
  ...rosterFindings,
} as const satisfies Record<string, Message>;

export type IntakeFindingCode = keyof typeof intakeFindings;
