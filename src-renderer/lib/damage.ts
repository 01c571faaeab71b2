import { create } from "zustand";

/** Whether a call was answered with «the database is damaged» and nobody has seen to it yet. */
export const useDamage = create<{ readonly isNoticed: boolean }>()(() => ({ isNoticed: false }));

/** Looks at what a call was refused with. */
export function noticeDamage(kind: string): void {
  if (kind === "storage/damaged") useDamage.setState({ isNoticed: true });
}
