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
  for (const [, closing, name = "", empty, text] of xml.matchAll(token)) {
    if (text !== undefined) {
      if (inText && skipDepth === 0) parts.push(decodeEntities(text));
      continue;
    }
    const closes = closing === "/";
    const isEmpty = empty === "/";
    if (skipped.has(name) && !isEmpty) skipDepth += closes ? -1 : 1;
    if (name === "w:t" && !isEmpty) inText = !closes;
    if (skipDepth > 0) continue;
    if (name === "w:tab" && isEmpty) parts.push("\t");
    else if (lineEnds.has(name) && (closes || isEmpty)) parts.push("\n");
    else if (name === "w:tc" && closes) parts.push("\t");
  }
  return parts.join("").trim();
}

const decodeEntities = (text: string): string =>
  text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
