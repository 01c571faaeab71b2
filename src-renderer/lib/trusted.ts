/**
 * The few places where text becomes more than text. The page's policy refuses every other: each has a policy of its own
 * name, which `src-main/shell/policy.ts` lists, and takes nothing but what that place makes.
 */

// What a policy makes is an object that the browser takes where it would take a string; it is handed on and never read.
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML?(text: string): string; createScriptURL?(url: string): string },
  ): { createHTML(text: string): string; createScriptURL(url: string): string };
}

// Chromium has it; the language's own description of the browser does not list it.
const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

/** Answers a function that lets text in under one named policy; the policy is made when it is first used, and once. */
function gate(name: string, kind: "createHTML" | "createScriptURL", check: (text: string) => string) {
  let policy: ReturnType<TrustedTypes["createPolicy"]> | undefined;
  return (text: string): string => {
    if (trustedTypes === undefined) return check(text);
    policy ??= trustedTypes.createPolicy(name, { [kind]: check });
    return policy[kind](text);
  };
}

const active = /<(?:script|iframe|object|embed|foreignObject|a|use|image|animate|set)\b|<[^>]*\son[a-z]+\s*=|<!/i;

/** A drawn chart. Errors: throws on markup that could do more than be seen. */
export const trustedChart = gate("pingshen-chart", "createHTML", (markup) => {
  if (active.test(markup)) throw new Error("no chart: the markup could act");
  return markup;
});

/** XML that is parsed as data and never becomes a part of the page. */
export const trustedXml = gate("pingshen-xml", "createHTML", (text) => text);

/** A worker of the program's own text or file. Errors: throws on an address of anybody else. */
export const trustedWorker = gate("pingshen-worker", "createScriptURL", (url) => {
  const own = new URL("/assets/", document.baseURI).href;
  if (!url.startsWith("blob:") && !new URL(url, document.baseURI).href.startsWith(own))
    throw new Error("no worker: the address is not the page's own");
  return url;
});
