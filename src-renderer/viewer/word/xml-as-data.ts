import { trustedXml } from "#renderer/lib/trusted.ts";

let isDone = false;

/** Lets this frame parse text as XML, which the Word library does with each part of a file; as anything else, never. */
export function letXmlBeParsed(): void {
  if (isDone) return;
  isDone = true;
  const parser = new DOMParser();
  const parse = parser.parseFromString.bind(parser);
  DOMParser.prototype.parseFromString = (text, type) =>
    parse(type === "application/xml" ? trustedXml(text) : text, type);
}
