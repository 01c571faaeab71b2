import type { readingCalls } from "#shared/ipc/reading-calls.ts";
import { noteTrouble } from "#main/expert/reading/note-trouble.ts";
import { deleteNote, listNotes, saveNote } from "#main/expert/reading/page-notes.ts";
import { readReport } from "#main/expert/reading/read-report.ts";
import { readVerdicts } from "#main/expert/reading/read-verdicts.ts";
import type { Handlers } from "#main/handler.ts";

/** Notes on materials, and what could not be seen of them. */
export const readingHandlers: Handlers<keyof typeof readingCalls> = {
  "reading/note-trouble": noteTrouble,
  "reading/report": (input, context) => readReport(input.bundle, context),
  "reading/verdicts": (input, context) => readVerdicts(input.bundle, input.candidate, context),
  "reading/notes": (input, context) => listNotes(input.bundle, input.candidate, context),
  "reading/save-note": saveNote,
  "reading/delete-note": deleteNote,
};
