interface Policies {
  createPolicy(name: "default", rules: { createHTML(text: string): string | null }): unknown;
}

/**
 * Under Trusted Types the component library may still write its style sheets, which are texts without markup.
 * Anything with a tag in it stays refused.
 */
export function allowStyleTexts(): void {
  const policies = (window as Window & { readonly trustedTypes?: Policies }).trustedTypes;
  policies?.createPolicy("default", { createHTML: (text) => (text.includes("<") ? null : text) });
}
