import type { expertCalls } from "#shared/ipc/expert-calls.ts";
import { deletePhrase, listPhrases, savePhrase } from "#main/expert/phrases/phrases.ts";
import type { Handlers } from "#main/handler.ts";

/** The expert's own phrases for comments. */
export const phraseHandlers: Handlers<Extract<keyof typeof expertCalls, `phrases/${string}`>> = {
  "phrases/list": (input, context) => listPhrases(input.bundle, context),
  "phrases/save": savePhrase,
  "phrases/delete": deletePhrase,
};
