import { z } from "zod";
import { call } from "#shared/ipc/call.ts";

/** Whether a double click on a bundle or a score file opens this program, on this computer and for this person. */
export interface AssociationState {
  /** Where it can be asked for; `installed`: the package did it when it was installed, `none`: the program is not packed. */
  readonly place: "windows" | "linux" | "installed" | "none";
  /** What the person said on this computer; `open` before they said anything. */
  readonly decision: "open" | "associated" | "declined";
  /** The program file. */
  readonly program: string;
  /** Where double clicks still lead when the program lies elsewhere now. */
  readonly movedFrom: string | null;
  /** It keeps everything beside itself, and is likely to move. */
  readonly portable: boolean;
}

/** What came of it. */
export interface AssociationChange {
  /** Extensions that another program opens and goes on opening. */
  readonly kept: readonly string[];
  /** Tools of the desktop that are not there or did not do it: what they make known is not known yet. */
  readonly missing: readonly string[];
}

/** Calls about which files the system opens with this program; the shell answers them. */
export const associationCalls = {
  "association/state": call<AssociationState>()(z.object({})),
  /** `associate` and `forget` change the system's own settings of this person; each is remembered, so that nobody is asked twice. */
  "association/decide": call<AssociationChange>()(z.object({ wish: z.enum(["associate", "decline", "forget"]) })),
} as const;
