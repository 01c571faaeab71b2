import type { Material } from "#shared/domain/material.ts";
import {
  clearanceOf,
  secrecyCodes,
  type MarkedContent,
  type SecrecyClearance,
} from "#shared/eligibility/secrecy-clearance.ts";
import type { CandidateCase, Fault, ScreeningRule } from "#shared/eligibility/screening-rule.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

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
 * word beside a ★, after 密级, or alone on its line; 「不涉及国家秘密」 stands in many honest forms. What two people found to
 * be no mark is only said, as long as the content and all the words found in it are the same.
 */
export const secrecyMarkRule: ScreeningRule = {
  codes: [...secrecyCodes, "secrecy-cleared"],
  source,
  check: ({ rules, nomination, materials, cleared = [] }) => {
    const { stopWords } = rules.materials.secrecy;
    if (stopWords.length === 0) return [];
    const { summary, name, at } = nomination;
    const inCell = marksInText(summary, stopWords);
    const ofCell = inCell === "" ? [] : [faultOf(markOf("text", name, inCell, { cellText: summary }), at, cleared)];
    const ofFiles = materials.flatMap(({ fileName, sha256, facts, at: place }): readonly Fault[] => {
      const words = marksInName(fileName, name, stopWords);
      const marks = marksInText(facts.text ?? "", stopWords);
      return [
        ...(words === "" ? [] : [faultOf(markOf("name", fileName, words, { sha256 }), place, cleared)]),
        ...(marks === "" ? [] : [faultOf(markOf("text", fileName, marks, { sha256 }), place, cleared)]),
      ];
    });
    return [...ofCell, ...ofFiles];
  },
};

const markOf = (
  where: "name" | "text",
  fileName: string,
  mark: string,
  content: MarkedContent["content"],
): MarkedContent => ({
  code: where === "name" ? "secrecy-word-in-name" : "secrecy-mark-in-text",
  ...{ fileName, mark, content },
});

function faultOf(found: MarkedContent, at: string, cleared: readonly SecrecyClearance[]): Fault {
  const { code, fileName, mark } = found;
  const record = clearanceOf(cleared, found);
  if (record === undefined) {
    const details = code === "secrecy-word-in-name" ? { fileName, word: mark } : { fileName, mark };
    return { severity: "error", code, at, details };
  }
  const { basis, recordedBy: by, witness } = record;
  return { severity: "remark", code: "secrecy-cleared", at, details: { fileName, mark, basis, by, witness } };
}

/** Whether a file bears anything that stops for a person, whatever was recorded of it. */
export const bearsMark = (
  rules: RuleFile,
  { fileName, facts }: Pick<Material, "fileName" | "facts">,
  name: string,
): boolean => {
  const { stopWords } = rules.materials.secrecy;
  if (stopWords.length === 0) return false;
  return marksInName(fileName, name, stopWords) !== "" || marksInText(facts.text ?? "", stopWords) !== "";
};

/** All words of secrecy in a name that is not the candidate's own, or else all marks in it; empty when there are none. */
function marksInName(fileName: string, name: string, words: readonly string[]): string {
  const withoutName = fileName.normalize("NFKC").replaceAll(name.normalize("NFKC"), "");
  const found = words.filter((word) => withoutName.includes(word));
  return found.length > 0 ? found.join("、") : marksInText(fileName, words);
}

/** Every different mark in a text: one that is cleared must not hide another. */
function marksInText(text: string, words: readonly string[]): string {
  const found = [...text.matchAll(markPattern(words))].map(([mark]) => mark.trim());
  return [...new Set(found)].join("、");
}

function markPattern(words: readonly string[]): RegExp {
  const word = `(?:${words.map((one) => one.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|")})`;
  const forms = [
    `${word}\\s{0,2}[★☆]`,
    `[★☆]\\s{0,2}${word}`,
    `密级\\s*[:：]?\\s*${word}`,
    `^[^\\S\\n]*${word}[^\\S\\n]*(?:长期|\\d+年)?[^\\S\\n]*$`,
  ];
  return new RegExp(forms.join("|"), "gmu");
}
