import type { InspectedFile } from "#shared/ipc/merge-calls.ts";

/** How many were read, and what became of each: nothing is dropped in silence. */
export interface Balance {
  readonly all: number;
  readonly merged: number;
  readonly same: number;
  readonly refused: number;
}

/** Files and score forms of a plan; `all` is counted by itself, so that it can be held against the three others. */
export function planBalance(files: readonly Pick<InspectedFile, "verdict" | "counts">[]): {
  readonly files: Balance;
  readonly forms: Balance;
} {
  const balance = (size: (file: (typeof files)[number]) => number): Balance => {
    const sum = (...verdicts: readonly InspectedFile["verdict"][]): number =>
      files.reduce((total, file) => total + (verdicts.includes(file.verdict) ? size(file) : 0), 0);
    return {
      all: files.reduce((total, file) => total + size(file), 0),
      merged: sum("new", "newer-revision"),
      same: sum("same"),
      refused: sum("refused"),
    };
  };
  return { files: balance(() => 1), forms: balance(({ counts }) => counts.forms) };
}
