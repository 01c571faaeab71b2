/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The same value as the same text on every machine: keys sorted by UTF-16 code unit, no spaces, one trailing newline.
 *
 * Shape: plain JSON values; keys whose value is `undefined` are left out.
 * Errors: none for JSON values; numbers must be finite (a caller's schema sees to that).
 */
export function canonicalJson(value: Json): string {
  return `${stable(value)}\n`;
}

function stable(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: Json) => stable(item)).join(",")}]`;
  const object = value as { readonly [key: string]: Json | undefined };
  const parts: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const item = object[key];
    if (item !== undefined) parts.push(`${JSON.stringify(key)}:${stable(item)}`);
  }
  return `{${parts.join(",")}}`;
}
