import { create } from "zustand";

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The parts of a place written after `#`, e.g. `#/secretariat/cast-2023-a1/rules`. */
export const readPlace = (hash: string): readonly string[] =>
  hash
    .replace(/^#\/?/, "")
    .split("/")
    .filter((part) => part !== "")
    .map(decoded);

/** Where the user is; empty on the start page. */
export const useRoute = create<{ readonly parts: readonly string[] }>()(() => ({ parts: [] }));

/** Follows the address of the page from now on. */
export function startRouting(): void {
  const follow = (): void => useRoute.setState({ parts: readPlace(window.location.hash) });
  window.addEventListener("hashchange", follow);
  follow();
}

/** Goes to a place; the way back is the browser's own. */
export function go(...parts: readonly string[]): void {
  window.location.hash = `/${parts.map(encodeURIComponent).join("/")}`;
}
