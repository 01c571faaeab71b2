import { create } from "zustand";

const storageKey = "first-hints";
const offText = "off";

interface FirstHints {
  /** Hints for somebody who is here for the first time. */
  readonly areOn: boolean;
  /** Hints that were read. */
  readonly read: readonly string[];
}

function stored(): FirstHints {
  const text = localStorage.getItem(storageKey) ?? "";
  return text === offText ? { areOn: false, read: [] } : { areOn: true, read: text.split(" ") };
}

/** Which hints for first use are still shown. */
export const useFirstHints = create<FirstHints>()(stored);

function keep(hints: FirstHints): void {
  localStorage.setItem(storageKey, hints.areOn ? hints.read.join(" ") : offText);
  useFirstHints.setState(hints);
}

/** One hint was read and is not shown again. */
export function markHintRead(id: string): void {
  const { read } = useFirstHints.getState();
  keep({ areOn: true, read: [...read, id] });
}

/** Turns all hints off, or all on again, also those that were read. */
export const showHints = (areOn: boolean): void => keep({ areOn, read: [] });
