/**
 * A picture's element from its text. The page's policy refuses style attributes and style elements in markup: the former
 * are set one by one, the latter (effects of the pointer) are left out.
 */
export function svgElement(text: string): Element {
  const markup = text.replaceAll(' style="', ' data-style="').replaceAll(/<style\b[\s\S]*?<\/style>/g, "");
  const svg = document.importNode(new DOMParser().parseFromString(markup, "image/svg+xml").documentElement, true);
  for (const element of svg.querySelectorAll<SVGElement>("[data-style]")) {
    element.style.cssText = element.dataset["style"] ?? "";
    delete element.dataset["style"];
  }
  svg.setAttribute("aria-hidden", "true");
  return svg;
}
