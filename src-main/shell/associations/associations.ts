import type { AssociationChange, AssociationState } from "#shared/ipc/association-calls.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import { err, ok } from "#shared/result.ts";
import {
  associateOnLinux,
  dataHome,
  forgetOnLinux,
  type LinuxDesktop,
} from "#main/shell/associations/linux-desktop.ts";
import { installedProgram } from "#main/shell/associations/linux-files.ts";
import { keepAnswer, readAnswer } from "#main/shell/associations/remembered.ts";
import type { RunTool } from "#main/shell/associations/run-tool.ts";
import { associateOnWindows, forgetOnWindows, regProgram } from "#main/shell/associations/windows-registry.ts";

/** The program and the computer, as far as they matter here. */
export interface AssociationPlace {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  readonly program: string;
  readonly portable: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where Linux' tools are looked for. */
  readonly toolFolders: readonly string[];
  readonly run: RunTool;
  /** The picture that Linux shows for the program. */
  readonly iconFile: string;
  /** Where answers are kept, and this computer's name there. */
  readonly answersFile: string;
  readonly here: string;
}

type Wish = Input<"association/decide">["wish"];
const nothing: AssociationChange = { kept: [], missing: [] };

/** Where it stands: whether it can be asked for here, and what was said. */
export function associationState(place: AssociationPlace): AssociationState {
  const { program, portable } = place;
  const answer = readAnswer(place.answersFile, place.here);
  const isMoved = answer?.decision === "associated" && answer.program !== program;
  return {
    place: kindOfPlace(place),
    decision: answer?.decision ?? "open",
    program,
    movedFrom: isMoved ? answer.program : null,
    portable,
  };
}

function kindOfPlace({ platform, isPackaged, program }: AssociationPlace): AssociationState["place"] {
  if (!isPackaged) return "none";
  if (platform === "win32") return "windows";
  if (platform !== "linux") return "none";
  return program === installedProgram ? "installed" : "linux";
}

/**
 * Does what the person wants and remembers it: to write the system's settings, to take them back, or to leave them alone.
 *
 * Errors: `association/unfit-path`, `association/not-written`, `association/not-forgotten`; then nothing is remembered,
 * so that it is offered again.
 */
export async function decideAssociation(place: AssociationPlace, wish: Wish): Promise<Outcome<AssociationChange>> {
  const kind = kindOfPlace(place);
  if (wish === "decline") return remember(place, "declined", nothing);
  if (kind === "none" || kind === "installed") return ok(nothing);
  const isAssociating = wish === "associate";
  if (isAssociating && isUnfit(kind, place.program))
    return err({ kind: "association/unfit-path", facts: { path: place.program } });
  const change = await (kind === "windows" ? changeWindows(place, isAssociating) : changeLinux(place, isAssociating));
  if (change === undefined)
    return err({ kind: isAssociating ? "association/not-written" : "association/not-forgotten" });
  return remember(place, isAssociating ? "associated" : "declined", change);
}

/** Windows puts things in the place of `%…`, and neither system has a word for a quotation mark or a line's end there. */
const isUnfit = (kind: "windows" | "linux", program: string): boolean =>
  (kind === "windows" ? /[%"\x00-\x1f]/ : /[\x00-\x1f]/).test(program);

async function changeWindows(place: AssociationPlace, isAssociating: boolean): Promise<AssociationChange | undefined> {
  const { run, program } = place;
  const { SystemRoot: systemRoot } = place.environment;
  if (systemRoot === undefined) return undefined;
  const reg = regProgram(systemRoot);
  if (!isAssociating) return (await forgetOnWindows(run, reg)) ? nothing : undefined;
  const kept = await associateOnWindows(run, reg, program);
  return kept === undefined ? undefined : { kept, missing: [] };
}

async function changeLinux(place: AssociationPlace, isAssociating: boolean): Promise<AssociationChange | undefined> {
  const home = dataHome(place.environment);
  if (home === undefined) return undefined;
  const desktop: LinuxDesktop = { home, folders: place.toolFolders, run: place.run };
  try {
    const missing = await (isAssociating
      ? associateOnLinux(desktop, place.program, place.iconFile)
      : forgetOnLinux(desktop));
    return { kept: [], missing };
  } catch {
    // A home that cannot be written: whatever was written before is taken by the next try.
    return undefined;
  }
}

function remember(
  place: AssociationPlace,
  decision: "associated" | "declined",
  change: AssociationChange,
): Outcome<AssociationChange> {
  try {
    keepAnswer(place.answersFile, place.here, { decision, program: place.program });
  } catch (fault) {
    const reason = fault instanceof Error && "code" in fault ? String(fault.code) : "?";
    return err({ kind: "file/unwritable", facts: { name: "associations.json", reason } });
  }
  return ok(change);
}
