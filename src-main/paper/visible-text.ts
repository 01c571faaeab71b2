/** A text as a font can draw it, and the characters that had to be written as their numbers. */
export interface VisibleText {
  readonly text: string;
  /** Each once, in the order of the text. */
  readonly undrawable: readonly string[];
}

/**
 * The text with every character that the font lacks written as `〔U+2CC56〕`, so that nothing of a name disappears.
 *
 * Shape: line breaks stay, other white space that the font lacks becomes a space, and characters that by their
 * definition draw nothing (a zero-width space, say) are left out.
 */
export function visibleText(text: string, draws: (codePoint: number) => boolean): VisibleText {
  const undrawable = new Set<string>();
  const shown = Array.from(text.replace(/\r\n?/g, "\n"), (character) => {
    if (character === "\n") return character;
    if (/\p{Cf}/u.test(character)) return "";
    const codePoint = character.codePointAt(0) ?? 0;
    if (draws(codePoint)) return character;
    if (/\s/u.test(character)) return " ";
    undrawable.add(character);
    return `〔U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}〕`;
  });
  return { text: shown.join(""), undrawable: [...undrawable] };
}
