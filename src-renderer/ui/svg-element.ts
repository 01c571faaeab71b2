import { trustedChart } from "#renderer/lib/trusted.ts";

/**
 * A picture's element from its text. The page's policy refuses style attributes and style elements in markup: the former
 * are set one by one, the latter (effects of the pointer) are left out.
 *
 * Errors: throws on text that is no whole picture, or one that could do more than be seen.
 */
export function svgElement(text: string): Element {
  const markup = text.replaceAll(' style="', ' data-style="').replaceAll(/<style\b[\s\S]*?<\/style>/g, "");
  const parsed = new DOMParser().parseFromString(trustedChart(markup), "image/svg+xml");
  if (parsed.querySelector("parsererror") !== null) throw new Error("no picture: the markup is not well-formed");
  const svg = document.importNode(parsed.documentElement, true);
  for (const element of svg.querySelectorAll<SVGElement>("[data-style]")) {
    element.style.cssText = element.dataset["style"] ?? "";
    delete element.dataset["style"];
  }
  svg.setAttribute("aria-hidden", "true");
  return svg;
}
