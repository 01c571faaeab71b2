/** How a paragraph of an old Word text stands to tables; cells and rows end with the same character. */
type DocParagraph = "outside" | "in-table" | "row-end";

interface Run {
  readonly from: number;
  readonly to: number;
  readonly stands: DocParagraph;
}

const pageBytes = 512;
const paragraphPagesAt = 0x102;
const inTableCode = 0x2416;
const rowEndCode = 0x2417;
const tableShapeCode = 0xd608;

/**
 * How the paragraph stands to tables whose mark is at a place of the stream.
 *
 * Source: [MS-DOC] 2.8.6, 2.9.174, 2.6.1. Errors: throws where a property leads outside its page.
 */
export function docParagraphs(word: Buffer, table: Buffer): (offset: number) => DocParagraph {
  const start = word.readUInt32LE(paragraphPagesAt);
  const count = (word.readUInt32LE(paragraphPagesAt + 4) - 4) / 8;
  const runs: Run[] = [];
  for (let page = 0; page < count; page += 1) {
    const number = table.readUInt32LE(start + (count + 1) * 4 + page * 4) & 0x3fffff;
    const bytes = word.subarray(number * pageBytes, (number + 1) * pageBytes);
    if (bytes.length === pageBytes) runs.push(...runsOf(bytes));
  }
  runs.sort((a, b) => a.from - b.from);
  return (offset) => {
    const run = runs[lastFrom(runs, offset)];
    return run !== undefined && offset < run.to ? run.stands : "outside";
  };
}

/** Place of the last run that begins at or before an offset; -1 when none does. */
function lastFrom(runs: readonly Run[], offset: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function runsOf(page: Buffer): readonly Run[] {
  const count = page.readUInt8(pageBytes - 1);
  return Array.from({ length: count }, (_, at) => {
    const properties = page.readUInt8((count + 1) * 4 + at * 13) * 2;
    const range = { from: page.readUInt32LE(at * 4), to: page.readUInt32LE(at * 4 + 4) };
    return { ...range, stands: properties === 0 ? "outside" : standsOf(page, properties) };
  });
}

/** Walks the properties of a paragraph, each a code and a value whose size the code tells. */
function standsOf(page: Buffer, at: number): DocParagraph {
  const words = page.readUInt8(at);
  const [from, bytes] = words === 0 ? [at + 2, page.readUInt8(at + 1) * 2] : [at + 1, words * 2 - 1];
  const to = Math.min(from + bytes, pageBytes - 1);
  let stands: DocParagraph = "outside";
  for (let place = from + 2; place + 2 < to;) {
    const code = page.readUInt16LE(place);
    const isSet = page.readUInt8(place + 2) === 1;
    if (code === rowEndCode && isSet) return "row-end";
    if (code === inTableCode && isSet) stands = "in-table";
    place += 2 + valueBytes(page, code, place + 2);
  }
  return stands;
}

function valueBytes(page: Buffer, code: number, at: number): number {
  if (code === tableShapeCode) return page.readUInt16LE(at) + 1;
  const size = code >>> 13;
  return size === 6 ? page.readUInt8(at) + 1 : ([1, 1, 2, 4, 2, 2, 0, 3][size] ?? 1);
}
