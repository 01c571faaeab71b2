interface Policies {
  createPolicy(name: "default", rules: { createHTML(text: string): string | null }): unknown;
}

/** An empty document that brings its own, stricter policy: how a frame for a drawn Word form begins. */
const emptyDocument =
  /^<!doctype html>\s*<html><head>\s*<meta http-equiv="Content-Security-Policy" content="[^"<>]*">\s*<\/head><body><\/body><\/html>$/;

/** The nonce of this page: style sheets made by its scripts carry it. */
export const pageNonce = (): string => document.querySelector('meta[name="csp-nonce"]')?.getAttribute("content") ?? "";

/** Whether a text may be written into the page as markup: one without any tag, or an empty document for a frame. */
export const isHarmlessMarkup = (text: string): boolean => !text.includes("<") || emptyDocument.test(text);

/**
 * Lets the component library write its style sheets under the strict policy of the page; any other markup stays refused.
 *
 * At two places (scroll lock, measuring a scroll bar) it forgets the nonce, so every style element made here gets it.
 */
export function allowStyleTexts(): void {
  const policies = (window as Window & { readonly trustedTypes?: Policies }).trustedTypes;
  policies?.createPolicy("default", { createHTML: (text) => (isHarmlessMarkup(text) ? text : null) });
  const nonce = pageNonce();
  const makeElement = document.createElementNS.bind(document, "http://www.w3.org/1999/xhtml");
  Object.defineProperty(document, "createElement", {
    value(name: string, options?: ElementCreationOptions): Element {
      const element = makeElement(name.toLowerCase(), options);
      if (element instanceof HTMLStyleElement) element.nonce = nonce;
      return element;
    },
  });
}
