import type { CandidateId } from "#shared/ids.ts";

/** What may be found to be no mark of secrecy; what a unit declares itself may not. */
export const secrecyCodes = ["secrecy-word-in-name", "secrecy-mark-in-text"] as const;
export type SecrecyCode = (typeof secrecyCodes)[number];

/** A mark of secrecy that two people found to be none. It holds for these words in this very content alone. */
export interface SecrecyClearance {
  readonly candidate: CandidateId;
  readonly code: SecrecyCode;
  readonly fileName: string;
  readonly mark: string;
  readonly sha256: string;
  /** The text of a cell of the summary; null when it is a file. */
  readonly cellText: string | null;
  readonly basis: string;
  readonly recordedBy: string;
  readonly witness: string;
}

/** Something that bears a mark: a file by its hash, or a cell by its text. */
export interface MarkedContent {
  readonly code: SecrecyCode;
  readonly fileName: string;
  readonly mark: string;
  readonly content: { readonly sha256: string } | { readonly cellText: string };
}

/**
 * Whether words are a mark as the law prescribes it, beside a ★ or after 密级, and not only a word. Such a mark is judged
 * by those who judge secrets, and their paper has to be named.
 */
export const isFormalMark = (mark: string): boolean => /[★☆]|密级/u.test(mark);

/** The record by which these words in this content are no mark; `undefined` when there is none, or the content is another. */
export const clearanceOf = (
  clearances: readonly SecrecyClearance[],
  { code, fileName, mark, content }: MarkedContent,
): SecrecyClearance | undefined =>
  clearances.find(
    (one) =>
      one.code === code &&
      one.mark === mark &&
      ("cellText" in content
        ? one.cellText === content.cellText
        : // A name is no part of the content: the words in it are cleared for that name.
          one.cellText === null &&
          one.sha256 === content.sha256 &&
          (code === "secrecy-mark-in-text" || one.fileName === fileName)),
  );
