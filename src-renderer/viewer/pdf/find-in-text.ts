/** A place in the pieces of text of a page. */
interface TextPlace {
  readonly piece: number;
  /** Code units from the beginning of the piece. */
  readonly offset: number;
}

/** A hit, from its first letter to behind its last. */
export interface TextHit {
  readonly from: TextPlace;
  readonly to: TextPlace;
}

/** The letters of a page as they are compared, each with the place that it stands at. */
export interface TextIndex {
  readonly letters: string;
  readonly places: readonly TextPlace[];
}

/** Wide and narrow, large and small letters are the same; space between letters is none, because lines break anywhere. */
const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s/gu, "");

/** Makes the pieces of a page searchable across their borders. */
export function indexText(pieces: readonly string[]): TextIndex {
  const places: TextPlace[] = [];
  let letters = "";
  for (const [piece, text] of pieces.entries()) {
    let offset = 0;
    for (const letter of text) {
      const folded = fold(letter);
      letters += folded;
      for (let unit = 0; unit < folded.length; unit += 1) places.push({ piece, offset });
      offset += letter.length;
    }
  }
  return { letters, places };
}

/** All places where `query` stands, not overlapping. */
export function findInText({ letters, places }: TextIndex, query: string): readonly TextHit[] {
  const wanted = fold(query);
  if (wanted === "") return [];
  const hits: TextHit[] = [];
  for (let at = letters.indexOf(wanted); at !== -1; at = letters.indexOf(wanted, at + wanted.length)) {
    const from = places[at];
    const last = places[at + wanted.length - 1];
    if (from !== undefined && last !== undefined)
      hits.push({ from, to: { piece: last.piece, offset: last.offset + 1 } });
  }
  return hits;
}
