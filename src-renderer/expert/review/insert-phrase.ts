/** A text with a phrase put in, and where the caret stands then. */
export interface TextWithPhrase {
  readonly text: string;
  readonly caret: number;
}

const sentenceEnd = /[，。；、！？：,.;!?:\s]$/u;

/**
 * Puts a phrase into a text at the caret, in place of what is selected there.
 *
 * Between two phrases stands a mark of a pause, unless there is one already. `undefined` when it would grow too long.
 */
export function insertPhrase(
  text: string,
  selection: { readonly from: number; readonly to: number },
  phrase: string,
  maxLength: number,
): TextWithPhrase | undefined {
  const before = text.slice(0, selection.from);
  const joint = before === "" || sentenceEnd.test(before) ? "" : "；";
  const head = before + joint + phrase;
  const whole = head + text.slice(selection.to);
  return whole.length > maxLength ? undefined : { text: whole, caret: head.length };
}
