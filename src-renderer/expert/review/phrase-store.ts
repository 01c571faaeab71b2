import { create } from "zustand";
import type { Phrase } from "#shared/ipc/judging-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { call } from "#renderer/lib/api.ts";
import { useReview } from "#renderer/expert/review/store.ts";

interface PhraseState {
  readonly phrases: readonly Phrase[];
  /** Takes the chosen phrase into the text that asked for it; null while nobody asks. */
  readonly onPick: ((phrase: string | null) => void) | null;
  readonly problem: Problem | null;
}

/** The expert's own phrases while they are shown. */
export const usePhrases = create<PhraseState>()(() => ({ phrases: [], onPick: null, problem: null }));

const set = usePhrases.setState;

async function read(): Promise<void> {
  const { bundle } = useReview.getState();
  if (bundle === null) return;
  const answer = await call("phrases/list", { bundle });
  set(answer.ok ? { phrases: answer.value.phrases } : { problem: answer.error });
}

/** Shows the phrases; `onPick` gets the chosen one, or null when none was chosen. */
export async function askForPhrase(onPick: (phrase: string | null) => void): Promise<void> {
  set({ problem: null });
  await read();
  set({ onPick });
}

/** Ends the choice. */
export function pickPhrase(phrase: string | null): void {
  const { onPick } = usePhrases.getState();
  // What was read is another expert's business as soon as the desk is locked.
  set({ onPick: null, phrases: [], problem: null });
  onPick?.(phrase);
}

/** Keeps a phrase, a new one without an id. Answers whether it is on disk. */
export async function savePhrase(text: string, id?: string): Promise<boolean> {
  const { bundle } = useReview.getState();
  if (bundle === null || text.trim() === "") return false;
  const answer = await call("phrases/save", { bundle, text, ...(id !== undefined && { id }) });
  if (!answer.ok) {
    set({ problem: answer.error });
    return false;
  }
  await read();
  return true;
}

/** Forgets a phrase. */
export async function deletePhrase(id: string): Promise<void> {
  const { bundle } = useReview.getState();
  if (bundle === null) return;
  const answer = await call("phrases/delete", { bundle, id });
  if (answer.ok) await read();
  else set({ problem: answer.error });
}
