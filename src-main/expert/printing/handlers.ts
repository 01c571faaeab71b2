import type { paperCalls } from "#shared/ipc/paper-calls.ts";
import { previewSheets } from "#main/expert/printing/preview-sheets.ts";
import { printSheets, saveSheets } from "#main/expert/printing/release-sheets.ts";
import type { Handlers } from "#main/handler.ts";

/** Sheets on paper. */
export const paperHandlers: Handlers<keyof typeof paperCalls> = {
  "paper/preview": previewSheets,
  "paper/print": printSheets,
  "paper/save": saveSheets,
};
