const pauseAtEnd = /[，。；、！？：,.;!?:\s]$/u;

/**
 * What has to be typed at the caret to put a phrase into a text, in place of what is selected there.
 *
 * Between two phrases stands a mark of a pause, unless there is one already. `undefined` when the text would grow too
 * long.
 */
export function phraseToType(
  text: string,
  selection: { readonly from: number; readonly to: number },
  phrase: string,
  maxLength: number,
): string | undefined {
  const before = text.slice(0, selection.from);
  const typed = before === "" || pauseAtEnd.test(before) ? phrase : `；${phrase}`;
  const length = text.length - (selection.to - selection.from) + typed.length;
  return length > maxLength ? undefined : typed;
}
