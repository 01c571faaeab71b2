import type { BundleId } from "#shared/ids.ts";
import type { paperCalls } from "#shared/ipc/paper-calls.ts";
import { err } from "#shared/result.ts";
import { previewSheets } from "#main/expert/printing/preview-sheets.ts";
import { printSheets, saveSheets, sheetsPrinted } from "#main/expert/printing/release-sheets.ts";
import type { Handlers } from "#main/handler.ts";
import type { CallContext } from "#main/world.ts";

/** What was only tried is never put on paper. */
const unlessTried =
  <Input extends { readonly bundle: BundleId }, Answer>(handle: (input: Input, context: CallContext) => Answer) =>
  (input: Input, context: CallContext) =>
    context.sessions.trial()?.session.bundle === input.bundle
      ? err({ kind: "expert/only-tried" })
      : handle(input, context);

/** Sheets on paper. */
export const paperHandlers: Handlers<keyof typeof paperCalls> = {
  "paper/preview": unlessTried(previewSheets),
  "paper/print": unlessTried(printSheets),
  "paper/printed": unlessTried(sheetsPrinted),
  "paper/save": unlessTried(saveSheets),
};
