import type { Finding } from "#shared/finding.ts";
import { mergeFinding, type MergeCheck, type MergeCheckInput } from "#main/secretariat/merge/checks/merge-check.ts";

/** The file belongs to this round. */
export const checkRound: MergeCheck = ({ file, state }) => {
  const { round } = file.open.document;
  return round === state.round ? [] : [mergeFinding(file.fileName, "error", "merge-other-round", { fileRound: round })];
};

/** Practice and real rounds never mix. */
export const checkPractice: MergeCheck = ({ file, state }) => {
  const { practice } = file.open.document;
  if (practice === state.practice) return [];
  return [mergeFinding(file.fileName, "error", practice ? "merge-practice-file" : "merge-real-file")];
};

/** The expert worked on a bundle that was built here, byte for byte. */
export const checkBundle: MergeCheck = ({ file, state }) => {
  const { document } = file.open;
  const facts = { bundle: document.bundle, version: document.bundleVersion };
  const built = state.bundles.get(document.bundle);
  if (built?.version !== document.bundleVersion)
    return [mergeFinding(file.fileName, "error", "merge-bundle-unknown", facts)];
  if (built.hash !== document.bundleHash) return [mergeFinding(file.fileName, "error", "merge-bundle-differs", facts)];
  const { version } = built;
  const newestVersion = state.newestVersions.get(document.expert) ?? version;
  const older = mergeFinding(file.fileName, "warning", "merge-bundle-older", { version, newestVersion });
  return [...(version === newestVersion ? [] : [older]), ...unverified(file)];
};

/** The expert may have judged without some of the materials. */
function unverified({ fileName, open }: MergeCheckInput["file"]): Finding[] {
  const { complete, damagedFiles } = open.document.verification;
  const findings: Finding[] = [];
  if (damagedFiles > 0) findings.push(mergeFinding(fileName, "warning", "merge-materials-damaged", { damagedFiles }));
  if (!complete) findings.push(mergeFinding(fileName, "warning", "merge-materials-unverified"));
  return findings;
}

/** The scores were given under the rules in force. */
export const checkRules: MergeCheck = ({ file, state }) => {
  const { ruleHash } = file.open.document;
  if (ruleHash === state.ruleHash) return [];
  const facts = { fileRules: ruleHash.slice(0, 8).toUpperCase(), rules: state.ruleHash.slice(0, 8).toUpperCase() };
  return [mergeFinding(file.fileName, "error", "merge-rules-differ", facts)];
};
