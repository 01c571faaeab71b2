import { create } from "zustand";
import { fileTypeOf } from "#shared/file-types.ts";
import type { ChosenPath } from "#shared/ipc/api.ts";

/** A run-off ballot that was chosen before a desk was open; it is shown as soon as one is. */
export const useWaitingBallot = create<{ readonly file: ChosenPath | undefined }>()(() => ({ file: undefined }));

/** Whether a chosen file is a run-off ballot, by its name; what it really is shows when it is opened. */
export const isBallotFile = ({ path }: ChosenPath): boolean => fileTypeOf(path)?.kind === "run-off";

/** Nobody is waited for any more. */
export const forgetBallot = (): void => useWaitingBallot.setState({ file: undefined });

/** Keeps the file for the next desk that opens. */
export const waitWithBallot = (file: ChosenPath): void => useWaitingBallot.setState({ file });
