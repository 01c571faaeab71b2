/** Parts of a Word text that are not there once all changes are accepted, and parts that are not text. */
const skipped = new Set(["w:del", "w:moveFrom", "w:instrText", "mc:Fallback"]);
const lineEnds = new Set(["w:p", "w:br", "w:cr", "w:tr"]);
const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A tag with its attributes, or the text between two tags. */
const token = /<(\/?)([\w:.-]+)(?:"[^"]*"|'[^']*'|[^<>"'/]|\/(?!>))*(\/?)>|([^<]+)/g;

/**
 * Plain text of `word/document.xml`: deleted and moved-away parts left out, inserted ones kept, one line a paragraph.
 *
 * Errors: throws when the text declares a document type, which Word never writes and entity bombs need.
 */
export function wordText(xml: string): string {
  if (xml.includes("<!DOCTYPE")) throw new Error("the Word text declares a document type");
  const parts: string[] = [];
  let skipDepth = 0;
  let inText = false;
  for (const [, slash, name = "", empty, text] of xml.matchAll(token)) {
    if (text !== undefined) {
      if (inText && skipDepth === 0) parts.push(decodeEntities(text));
      continue;
    }
    const mark: Mark = empty === "/" ? "empty" : slash === "/" ? "end" : "start";
    if (skipped.has(name)) skipDepth += depthOf[mark];
    if (name === "w:t") inText = mark === "start";
    if (skipDepth === 0) parts.push(spaceOf(name, mark));
  }
  return parts.join("").trim();
}

type Mark = "start" | "end" | "empty";
const depthOf: Readonly<Record<Mark, number>> = { start: 1, end: -1, empty: 0 };

function spaceOf(name: string, mark: Mark): string {
  if (mark === "start") return "";
  if (name === "w:tab" || (name === "w:tc" && mark === "end")) return "\t";
  return lineEnds.has(name) ? "\n" : "";
}

const decodeEntities = (text: string): string =>
  text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
