import type { Finding } from "#shared/finding.ts";
import { controlCode } from "#shared/control-code.ts";
import { isFromPaper } from "#main/secretariat/merge/files-in-force.ts";
import {
  mergeFinding,
  type CheckedForms,
  type MergeCheck,
  type MergeCheckInput,
} from "#main/secretariat/merge/checks/merge-check.ts";

/** No score file of the expert counts: which of the two is to count, people decide. */
export const checkPaperAlone: MergeCheck<CheckedForms> = ({ file, state }) => {
  const { expert, bundle } = file.open.document;
  const counted = state.inForce.get(expert);
  if (counted !== undefined && !isFromPaper(counted))
    return [mergeFinding(file.fileName, "error", "merge-paper-file-counts", { revision: counted.revision })];
  const version = state.bundles.get(bundle)?.version ?? 0;
  const newestVersion = state.newestVersions.get(expert) ?? version;
  if (version === newestVersion) return [];
  return [mergeFinding(file.fileName, "warning", "merge-bundle-older", { version, newestVersion })];
};

/** A score file of an expert whose paper sheets count is a conflict that people decide; whose sheets are begun, a warning. */
export function againstPaper({ file, state }: MergeCheckInput): Finding[] {
  const { expert, revision } = file.open.document;
  const counted = state.inForce.get(expert);
  const paper = state.paper.get(expert);
  if (counted === undefined || !isFromPaper(counted))
    return paper === undefined ? [] : [mergeFinding(file.fileName, "warning", "merge-paper-begun")];
  const conflict = mergeFinding(file.fileName, "error", "merge-paper-counts", { revision });
  if (!paper?.controlCode) return [conflict];
  const isSame = controlCode(file.sha256) === paper.controlCode;
  const facts = { code: paper.controlCode };
  return [
    conflict,
    mergeFinding(file.fileName, "remark", isSame ? "merge-paper-code-same" : "merge-paper-code-other", facts),
  ];
}
