import { create } from "zustand";
import type { RoundId } from "#shared/ids.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** Rules that are being edited and not saved yet. */
export interface RuleDraft {
  /** Hash of the stored rules that the edit began with. */
  readonly basedOn: string;
  readonly rules: RuleFile;
  /** What the rules were before each edit, the newest last. */
  readonly past: readonly RuleFile[];
}

interface State {
  readonly drafts: Readonly<Record<string, RuleDraft>>;
}

const keyOf = (round: RoundId): string => `rules-draft:${round}`;
const mostSteps = 100;

/** Edits by round; they also lie in the page's own storage, so that closing the program loses none. */
export const useDrafts = create<State>()(() => ({ drafts: {} }));

/** The edit of a round that was left unsaved, from this or an earlier opening of the program. */
export function findDraft(round: RoundId): RuleDraft | undefined {
  const held = useDrafts.getState().drafts[round];
  if (held !== undefined) return held;
  const kept = localStorage.getItem(keyOf(round));
  if (kept === null) return undefined;
  try {
    const { basedOn, rules } = JSON.parse(kept) as Pick<RuleDraft, "basedOn" | "rules">;
    return { basedOn, rules, past: [] };
  } catch {
    return undefined;
  }
}

function put(round: RoundId, draft: RuleDraft): void {
  localStorage.setItem(keyOf(round), JSON.stringify({ basedOn: draft.basedOn, rules: draft.rules }));
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [round]: draft } }));
}

/** Takes a left edit up again. */
export const resumeDraft = (round: RoundId, draft: RuleDraft): void => put(round, draft);

/** One edit: `before` is what it was made on. */
export function editDraft(round: RoundId, basedOn: string, before: RuleFile, after: RuleFile): void {
  const draft = useDrafts.getState().drafts[round];
  const past = [...(draft?.past ?? []), before].slice(-mostSteps);
  put(round, { basedOn: draft?.basedOn ?? basedOn, rules: after, past });
}

/** Takes the last edit back. */
export function undoEdit(round: RoundId): void {
  const draft = useDrafts.getState().drafts[round];
  const rules = draft?.past.at(-1);
  if (draft !== undefined && rules !== undefined) put(round, { ...draft, rules, past: draft.past.slice(0, -1) });
}

/** Lets the whole edit go, after it was saved or because it is not wanted. */
export function dropDraft(round: RoundId): void {
  localStorage.removeItem(keyOf(round));
  useDrafts.setState(({ drafts }) => {
    const { [round]: _, ...others } = drafts;
    return { drafts: others };
  });
}
