import type { Options } from "docx-preview";
import { pageNonce } from "#renderer/lib/page-nonce.ts";
import { fitsInMemory } from "#renderer/viewer/word/fits-in-memory.ts";
import { letXmlBeParsed } from "#renderer/viewer/word/xml-as-data.ts";

/** A Word file as nodes to be put into a frame. */
export interface WordPages {
  readonly styles: readonly HTMLStyleElement[];
  readonly pages: readonly Node[];
}

/**
 * Draws a Word file. Pictures become data addresses, links lead nowhere, embedded web pages are left out.
 *
 * Errors: throws when the file is no readable .docx, or would unpack to more than fits.
 */
export async function renderWord(bytes: ArrayBuffer): Promise<WordPages> {
  if (!(await fitsInMemory(bytes))) throw new Error("the file unpacks to more than a form holds");
  letXmlBeParsed();
  const { defaultOptions, parseAsync, renderDocument } = await import("docx-preview");
  const options = {
    ...defaultOptions,
    renderAltChunks: false,
    renderComments: false,
    renderChanges: false,
    useBase64URL: true,
    breakPages: true,
    inWrapper: true,
    h: (part: Parameters<Draw>[0]) => drawPart(part, defaultOptions.h),
  };
  const parsed: unknown = await parseAsync(new Blob([bytes]), options);
  const nodes = await renderDocument(parsed, options);
  const styles = nodes.filter((node) => node instanceof HTMLStyleElement);
  for (const style of styles) {
    // The frame's policy lets in style sheets that carry its nonce.
    style.nonce = pageNonce();
    style.textContent = withFallbackFont(style.textContent);
  }
  const pages = nodes.filter((node) => !(node instanceof HTMLStyleElement));
  for (const page of pages) if (page instanceof Element) makeInert(page);
  return { styles, pages };
}

type Draw = Options["h"];

/** A style given as text is set through the style object: as an attribute the page's policy would drop it. */
function drawPart(part: Parameters<Draw>[0], draw: Draw): Node {
  if (typeof part === "string" || part instanceof Node || typeof part.style !== "string") return draw(part);
  const { style, ...rest } = part;
  const node = draw(rest);
  if (node instanceof HTMLElement || node instanceof SVGElement) node.style.cssText = style;
  return node;
}

function makeInert(page: Element): void {
  for (const link of page.querySelectorAll("a, area")) {
    link.removeAttribute("href");
    link.removeAttribute("target");
  }
  for (const active of page.querySelectorAll("script, iframe, object, embed, form, base, meta, link")) active.remove();
}

/** A Word file names fonts that a laptop may lack; without another name behind them Chinese would be empty boxes. */
const withFallbackFont = (css: string): string =>
  css.replace(/(font-family\s*:\s*)([^;}]+)/g, '$1$2, "Noto Sans SC", sans-serif');
