/** The nonce of this page: style sheets made by its scripts carry it. */
export const pageNonce = (): string => document.querySelector('meta[name="csp-nonce"]')?.getAttribute("content") ?? "";

/**
 * Gives every style element made here the page's nonce: the component library forgets it at two places (scroll lock,
 * measuring a scroll bar), and the page's policy would refuse them.
 */
export function giveStylesTheNonce(): void {
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
