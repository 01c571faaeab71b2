import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { appendJournal } from "#main/db/journal.ts";
import { openDesk, type OpenDesk } from "#main/expert/open-desk.ts";
import { heldPreview, type HeldPreview } from "#main/expert/printing/held-preview.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";
import type { CallContext } from "#main/world.ts";

interface Release {
  readonly desk: OpenDesk;
  readonly held: HeldPreview;
}

/**
 * Lets a document that was looked at go to the printer, and notes it in the journal.
 *
 * Errors: `paper/undrawable` until the expert has read what will stand as numbers; `paper/preview-gone`.
 */
export function printSheets(input: Input<"paper/print">, context: CallContext): Answer<"paper/print"> {
  const released = release(input, context);
  if (!released.ok) return released;
  record(released.value, "sheets-to-printer", context);
  return ok({ pages: released.value.held.answer.pages });
}

/** Notes that the document was sent to the printer. Errors: `paper/preview-gone`. */
export function sheetsPrinted(input: Input<"paper/printed">, context: CallContext): Answer<"paper/printed"> {
  const released = release({ ...input, byHand: true }, context);
  if (!released.ok) return released;
  record(released.value, "sheets-printed", context);
  return ok({});
}

/**
 * Writes the document to the chosen folder and reads it back.
 *
 * Errors: those of printing, `file/grant-unknown`, `file/unwritable`.
 */
export function saveSheets(input: Input<"paper/save">, context: CallContext): Answer<"paper/save"> {
  const folder = context.grants.path(input.target);
  if (folder === undefined) return err({ kind: "file/grant-unknown" });
  const released = release(input, context);
  if (!released.ok) return released;
  const { bytes, answer } = released.value.held;
  const path = join(folder, answer.fileName);
  const sha256 = sha256Hex(bytes);
  const failed = (reason: string) =>
    err<Problem>({ kind: "file/unwritable", facts: { name: answer.fileName, reason } });
  try {
    writeAtomic(path, bytes);
    if (sha256Hex(readFileSync(path)) !== sha256) return failed("read-back");
  } catch (fault) {
    return failed(fault instanceof Error && "code" in fault ? String(fault.code) : "?");
  }
  record(released.value, "sheets-saved", context);
  return ok({ path, sha256 });
}

function release({ bundle, preview, byHand }: Input<"paper/print">, context: CallContext): Result<Release, Problem> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const held = heldPreview(desk.value.session, preview);
  if (held === undefined) return err({ kind: "paper/preview-gone" });
  const { undrawable } = held.answer;
  if (undrawable.length > 0 && !byHand) {
    const characters = [...new Set(undrawable.map(({ character }) => character))].join(" ");
    return err({ kind: "paper/undrawable", facts: { count: undrawable.length, characters } });
  }
  return ok({ desk: desk.value, held });
}

function record({ desk, held }: Release, kind: string, context: CallContext): void {
  const { db, session } = desk;
  const { answer, bytes } = held;
  const facts = {
    bundle: session.bundle,
    revision: answer.sealed?.revision ?? null,
    pages: answer.pages,
    sha256: sha256Hex(bytes),
  };
  db.transaction((transaction) =>
    appendJournal(transaction, { atMs: context.now(), actor: session.expert, kind, facts }),
  );
}
