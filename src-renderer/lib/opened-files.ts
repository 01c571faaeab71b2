import { create } from "zustand";
import { fileTypeOf, type FileType } from "#shared/file-types.ts";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { OpenedRefusal } from "#shared/ipc/opened-calls.ts";
import { call, onEvent } from "#renderer/lib/api.ts";
import { go, useRoute } from "#renderer/lib/route.ts";

type Desk = FileType["desk"];

interface OpenedFiles {
  /** Opened in the file manager; nobody has said yet what to do with them. */
  readonly offered: readonly ChosenPath[];
  /** On their way to their desk, because a person wants to see them there. */
  readonly accepted: readonly ChosenPath[];
  /** What could not be opened, to be said once. */
  readonly refusals: readonly OpenedRefusal[];
}

/** Files that a person opened in the file manager. None is imported by that. */
export const useOpenedFiles = create<OpenedFiles>()(() => ({ offered: [], accepted: [], refusals: [] }));

/** The desk that a file belongs to; the shell hands on no other files. */
const deskOf = ({ path }: ChosenPath): Desk => fileTypeOf(path)?.desk ?? "expert";

/** Those of some files that belong to a desk. */
export const filesOf = (files: readonly ChosenPath[], desk: Desk): readonly ChosenPath[] =>
  files.filter((file) => deskOf(file) === desk);

const without = (files: readonly ChosenPath[], gone: readonly ChosenPath[]): readonly ChosenPath[] =>
  files.filter(({ grant }) => !gone.some((one) => one.grant === grant));

/** These files are dealt with, one way or the other. */
export function forgetOpened(gone: readonly ChosenPath[]): void {
  const { offered, accepted } = useOpenedFiles.getState();
  useOpenedFiles.setState({ offered: without(offered, gone), accepted: without(accepted, gone) });
}

/** Everything that was said of files that could not be opened was read. */
export const forgetRefusals = (): void => useOpenedFiles.setState({ refusals: [] });

/** Goes to the desk of some files with them: the round that is open, the only one there is, or the list of rounds. */
export async function acceptOpened(files: readonly ChosenPath[], desk: Desk): Promise<void> {
  accept(files);
  if (desk === "expert") {
    go("expert");
    return;
  }
  const [place, openRound] = useRoute.getState().parts;
  const round = place === "secretariat" ? openRound : await onlyRound();
  if (round === undefined) go("secretariat");
  else go("secretariat", round, "merge");
}

async function onlyRound(): Promise<string | undefined> {
  const rounds = await call("rounds/list", {});
  return rounds.ok && rounds.value.length === 1 ? rounds.value[0]?.round : undefined;
}

/**
 * Asks now and whenever something is opened. On the start page there is nothing to interrupt, so a file leads to its desk
 * at once; anywhere else it is offered and the page stays.
 */
export function followOpenedFiles(): void {
  onEvent(({ kind }) => {
    if (kind === "file-opened") void ask();
  });
  void ask();
}

async function ask(): Promise<void> {
  const answer = await call("shell/opened", {});
  if (!answer.ok) return;
  const { files, refusals } = answer.value;
  const before = useOpenedFiles.getState();
  useOpenedFiles.setState({
    offered: [...without(before.offered, files), ...files],
    refusals: [...before.refusals, ...refusals],
  });
  const [first] = files;
  if (first === undefined) return;
  const desk = deskOf(first);
  const isFree = useRoute.getState().parts.length === 0;
  // Several files opened together arrive one by one: the later ones follow the first.
  const isFollowing = desk === "secretariat" && filesOf(before.accepted, desk).length > 0;
  if (isFree) await acceptOpened(filesOf(files, desk), desk);
  else if (isFollowing) accept(filesOf(files, desk));
}

function accept(files: readonly ChosenPath[]): void {
  const { offered, accepted } = useOpenedFiles.getState();
  useOpenedFiles.setState({ offered: without(offered, files), accepted: [...without(accepted, files), ...files] });
}
