interface Origin {
  readonly protocol: string;
  readonly host: string;
}

/** Whose material it is: of a bundle, of what was or once was delivered, or sheets that are to be printed. */
type MaterialHost = "bundle" | "delivery" | "version" | "paper";

/**
 * Address of a material for a page at `origin`. In the app it has its own scheme; where the whole program is served on one
 * loopback port, it is a neighbour host of the page.
 */
export function materialUrlAt(origin: Origin, host: MaterialHost, parts: readonly string[]): string {
  const path = parts.map(encodeURIComponent).join("/");
  if (origin.protocol === "app:") return `mat://${host}/${path}`;
  return `${origin.protocol}//${origin.host.replace(/^ui\.app\./, `${host}.mat.`)}/${path}`;
}

/** Address of a material for this page. */
export const materialUrl = (host: MaterialHost, ...parts: readonly string[]): string =>
  materialUrlAt(window.location, host, parts);
