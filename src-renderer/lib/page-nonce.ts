/** The nonce of this page: style sheets made by its scripts carry it. */
export const pageNonce = (): string => document.querySelector('meta[name="csp-nonce"]')?.getAttribute("content") ?? "";

/**
 * Gives every style element made here the page's nonce: the component library forgets it at two places (scroll lock,
 * measuring a scroll bar), and the page's policy would refuse them.
 *
 * The library also fills them through `innerHTML`, which the policy refuses everywhere. A style sheet's text is never
 * markup, so on these elements it sets their text.
 */
export function giveStylesTheNonce(): void {
  const nonce = pageNonce();
  const makeElement = document.createElementNS.bind(document, "http://www.w3.org/1999/xhtml");
  Object.defineProperty(document, "createElement", {
    value(name: string, options?: ElementCreationOptions): Element {
      const element = makeElement(name.toLowerCase(), options);
      if (element instanceof HTMLStyleElement) {
        element.nonce = nonce;
        Object.defineProperty(element, "innerHTML", textOfSheet);
      }
      return element;
    },
  });
}

const textOfSheet: PropertyDescriptor & ThisType<HTMLStyleElement> = {
  get() {
    return this.textContent;
  },
  set(css: string) {
    this.textContent = css;
  },
};
