import { create } from "zustand";

const storageKey = "operator";

/** Who works at this computer now; each deed is journalled with this name. */
export const useOperator = create<{ readonly name: string }>()(() => ({
  name: localStorage.getItem(storageKey) ?? "",
}));

/** Remembers the name for the next deed. */
export function setOperator(name: string): void {
  localStorage.setItem(storageKey, name.trim());
  useOperator.setState({ name });
}
