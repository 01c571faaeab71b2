import { mergeFinding, type MergeCheck } from "#main/secretariat/merge/checks/merge-check.ts";

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
  if (built.version === state.newestVersion) return [];
  return [
    mergeFinding(file.fileName, "warning", "merge-bundle-older", {
      version: built.version,
      newestVersion: state.newestVersion,
    }),
  ];
};

/** The scores were given under the rules in force. */
export const checkRules: MergeCheck = ({ file, state }) => {
  const { ruleHash } = file.open.document;
  if (ruleHash === state.ruleHash) return [];
  const facts = { fileRules: ruleHash.slice(0, 8).toUpperCase(), rules: state.ruleHash.slice(0, 8).toUpperCase() };
  return [mergeFinding(file.fileName, "error", "merge-rules-differ", facts)];
};
