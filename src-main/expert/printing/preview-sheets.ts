import type { Answer, Input } from "#shared/ipc/api.ts";
import type { SheetPart } from "#shared/ipc/paper-calls.ts";
import { err, ok } from "#shared/result.ts";
import { openDesk } from "#main/expert/open-desk.ts";
import { gatherSheets, type GatheredSheets } from "#main/expert/printing/gather-sheets.ts";
import { holdPreview, nextPreview } from "#main/expert/printing/held-preview.ts";
import type { CallContext } from "#main/world.ts";

/** Makes the sheets that are asked for as one PDF, to be looked at before it is printed or saved. */
export async function previewSheets(
  { bundle, parts }: Input<"paper/preview">,
  context: CallContext,
): Promise<Answer<"paper/preview">> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const { session } = desk.value;
  const gathered = gatherSheets(desk.value, parts, context.now());
  if (gathered.sheets.categories.length === 0) return err({ kind: "paper/nothing-to-print" });
  const preview = nextPreview(session);
  // Only who prints needs the PDF writer.
  const { reviewSheetsPdf } = await import("#main/paper/review/review-sheets.ts");
  const { bytes, pages, undrawable } = await reviewSheetsPdf({ ...gathered.sheets, font: context.assets.font });
  if (context.sessions.current() !== session) return err({ kind: "expert/locked" });
  const { sealed } = gathered;
  const answer = {
    preview,
    pages,
    sizeBytes: bytes.length,
    fileName: fileNameOf(gathered, parts),
    sealed:
      sealed === undefined
        ? null
        : { revision: sealed.revision, sealedAtMs: sealed.sealedAtMs, contentSha256: sealed.contentSha256 },
    undrawable,
  };
  holdPreview(session, { answer, bytes });
  return ok(answer);
}

function fileNameOf({ sheets, sealed }: GatheredSheets, parts: readonly SheetPart[]): string {
  const { round, expert, practice } = sheets;
  const state = sealed === undefined ? "草稿" : `r${sealed.revision}`;
  const kind = parts.every((part) => part === "blank") ? "空白评分表" : `评审表-${state}`;
  return `${round}-${expert.id}-${kind}${practice ? "-练习TEST" : ""}.pdf`;
}
