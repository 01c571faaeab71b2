import { inflateRawSync } from "node:zlib";
import { packForms } from "#shared/formats/packed-forms.ts";
import type { InspectedFile } from "#shared/ipc/merge-calls.ts";
import {
  allPassed,
  formSteps,
  originSteps,
  runSteps,
  type CheckedSteps,
} from "#main/secretariat/merge/check-score-file.ts";
import { countForms } from "#main/secretariat/merge/count-forms.ts";
import { diffCells } from "#main/secretariat/merge/diff-cells.ts";
import type { FileHead, OpenedFile } from "#main/secretariat/merge/open-score-files.ts";
import { storedContent } from "#main/score-files/stored-content.ts";
import type { MergeState } from "#main/secretariat/merge/read-merge-state.ts";

/** An opened file as it waits to be merged: two hundred with all their forms would fill the memory. */
export interface HeldFile extends FileHead {
  /** As received, where no copy could be put aside. */
  readonly bytes: Uint8Array | undefined;
  /** The signed content, and the forms as `packForms` writes them; both made small. */
  readonly deflated: { readonly content: Uint8Array; readonly forms: Buffer };
}

/** What can be said of a file by itself, before the others of the drop are known. */
export interface LookedFile {
  readonly file: HeldFile;
  readonly origin: CheckedSteps;
  /** Nothing ran where the origin did not hold. */
  readonly content: CheckedSteps;
  readonly counts: InspectedFile["counts"];
  /** Against what counts of the expert now; empty where nothing does. */
  readonly changes: InspectedFile["changes"];
}

/** Checks origin and forms of a file against the state, and lets go of all that merging does not need. */
export function lookInto(file: OpenedFile, state: MergeState, nowMs: number): LookedFile {
  const { fileName, sha256, fileSha256, bytes, stored, open } = file;
  const { forms, ...document } = open.document;
  const input = { file, state, nowMs, siblings: [] };
  const origin = runSteps(originSteps, input);
  const checked = allPassed(origin) ? runSteps(formSteps, input) : { steps: [], findings: [] };
  const known = state.inForce.get(document.expert);
  const isRevised = known !== undefined && known.revision < document.revision;
  return {
    file: {
      ...{ fileName, sha256, fileSha256, bytes },
      open: { document, publicKey: new Uint8Array(open.publicKey) },
      deflated: { content: stored, forms: storedContent(Buffer.from(packForms(forms), "utf8")) },
    },
    origin,
    content: checked,
    counts: countForms(open.document, state.contentOf(document.expert)),
    changes: isRevised && allPassed(checked) ? diffCells(open.document, state) : [],
  };
}

/** The packed forms of a file that was looked into. */
export const formsOf = ({ deflated }: HeldFile): string => inflateRawSync(deflated.forms).toString("utf8");
