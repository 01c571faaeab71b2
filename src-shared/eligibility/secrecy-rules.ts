import type { CandidateCase, Fault, ScreeningRule } from "#shared/eligibility/screening-rule.ts";

const source = ({ rules }: CandidateCase): string => rules.materials.secrecy.source;

/** «Not secret» is declared; without it nothing goes into a bundle. */
export const secrecyDeclarationRule: ScreeningRule = {
  codes: ["secrecy-not-declared", "secrecy-declared"],
  source,
  check: ({ rules, nomination }) => {
    const { notSecret, at } = nomination;
    if (notSecret === false) return [{ severity: "error", code: "secrecy-declared", at, details: {} }];
    if (notSecret === true || !rules.materials.secrecy.declarationRequired) return [];
    return [{ severity: "error", code: "secrecy-not-declared", at, details: {} }];
  },
};

/**
 * Marks of secrecy in file names and texts stop for a person.
 *
 * A word in a file name counts unless it is part of the candidate's own name. In running text only a mark counts: the
 * word beside a ★, after 密级, or alone on its line; 「不涉及国家秘密」 stands in many honest forms.
 */
export const secrecyMarkRule: ScreeningRule = {
  codes: ["secrecy-word-in-name", "secrecy-mark-in-text"],
  source,
  check: ({ rules, nomination, materials }) => {
    const { stopWords } = rules.materials.secrecy;
    if (stopWords.length === 0) return [];
    const mark = markPattern(stopWords);
    const faults: Fault[] = [];
    const lookInText = (text: string, fileName: string, at: string): void => {
      const found = mark.exec(text)?.[0].trim();
      if (found !== undefined) {
        faults.push({ severity: "error", code: "secrecy-mark-in-text", at, details: { fileName, mark: found } });
      }
    };
    lookInText(nomination.summary, nomination.name, nomination.at);
    for (const { fileName, at, facts } of materials) {
      const word = wordInName(fileName, nomination.name, stopWords) ?? mark.exec(fileName)?.[0].trim();
      if (word !== undefined) {
        faults.push({ severity: "error", code: "secrecy-word-in-name", at, details: { fileName, word } });
      }
      lookInText(facts.text ?? "", fileName, at);
    }
    return faults;
  },
};

function wordInName(fileName: string, name: string, words: readonly string[]): string | undefined {
  const withoutName = fileName.normalize("NFKC").replaceAll(name.normalize("NFKC"), "");
  return words.find((word) => withoutName.includes(word));
}

function markPattern(words: readonly string[]): RegExp {
  const word = `(?:${words.map((one) => one.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|")})`;
  const forms = [
    `${word}\\s{0,2}[★☆]`,
    `[★☆]\\s{0,2}${word}`,
    `密级\\s*[:：]?\\s*${word}`,
    `^[^\\S\\n]*${word}[^\\S\\n]*(?:长期|\\d+年)?[^\\S\\n]*$`,
  ];
  return new RegExp(forms.join("|"), "mu");
}
