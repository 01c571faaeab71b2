import { app, dialog } from "electron";
import { startRefusals, type StartRefusal } from "#shared/words/start-refusals.ts";
import { fillSentence } from "#shared/words/sentence.ts";

/** Says in both languages why the program does not start, and ends it. Nothing was opened. */
export function refuseStart(refusal: StartRefusal, names: readonly string[]): void {
  const facts = { names: names.join(", ") };
  const text = (["zh", "en"] as const).map((language) => fillSentence(startRefusals[refusal], language, facts));
  process.stderr.write(`${text.join("\n")}\n`);
  // On Windows nobody sees what is written to the terminal.
  dialog.showErrorBox("评审台 Pingshen", text.join("\n\n"));
  app.exit(1);
}
