/** A stretch of an old Word text: where its characters stand in the text and in the stream. */
export interface DocPiece {
  readonly text: string;
  /** Place of its first character in the stream, and bytes a character. */
  readonly offset: number;
  readonly width: 1 | 2;
}

const utf16 = new TextDecoder("utf-16le");
const western = new TextDecoder("windows-1252");

/**
 * The pieces that an old Word text is made of, in reading order, by its piece table.
 *
 * Source: [MS-DOC] 2.4.1, 2.8.35, 2.9.38, 2.9.73. Errors: throws where the table leads outside the streams.
 */
export function docPieces(word: Buffer, table: Buffer): readonly DocPiece[] {
  const start = word.readUInt32LE(clxAt);
  const end = start + word.readUInt32LE(clxAt + 4);
  let at = start;
  while (at < end && table.readUInt8(at) === 1) at += 3 + table.readUInt16LE(at + 1);
  if (table.readUInt8(at) !== 2) throw new Error("the old Word text has no piece table");
  const count = (table.readUInt32LE(at + 1) - 4) / 12;
  if (!Number.isInteger(count) || count < 0) throw new Error("the piece table is broken");
  const places = at + 5;
  const pieces: DocPiece[] = [];
  // A character takes at least a byte: pieces that lie over each other many times are no text.
  let left = Math.min(word.readUInt32LE(mainLengthAt), word.length);
  for (let piece = 0; piece < count && left > 0; piece += 1) {
    const from = table.readUInt32LE(places + piece * 4);
    const length = Math.min(table.readUInt32LE(places + piece * 4 + 4) - from, left);
    pieces.push(pieceAt(word, table.readUInt32LE(places + (count + 1) * 4 + piece * 8 + 2), length));
    left -= length;
  }
  return pieces;
}

/** The piece at a place; one bit of it says whether its characters are those of a western code page. */
function pieceAt(word: Buffer, where: number, length: number): DocPiece {
  const isWestern = (where & 0x40000000) !== 0;
  const width = isWestern ? 1 : 2;
  const offset = isWestern ? (where & 0x3fffffff) >>> 1 : where & 0x3fffffff;
  if (length < 0 || offset + length * width > word.length) throw new Error("a piece lies outside the file");
  const bytes = word.subarray(offset, offset + length * width);
  return { text: (isWestern ? western : utf16).decode(bytes), offset, width };
}

const clxAt = 0x1a2;
/** Number of characters of the main text: footnotes and headers follow it. */
const mainLengthAt = 0x4c;
