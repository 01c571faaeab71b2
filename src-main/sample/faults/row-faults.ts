import iconv from "iconv-lite";
import { createSeeded } from "#shared/seeded.ts";
import { change, type Fault, type Planted } from "#main/sample/faults/fault.ts";
import { sampleFiles } from "#main/sample/plan-materials.ts";
import type { SampleNomination, SampleUnit } from "#main/sample/sample-nomination.ts";

/** A society that nominates nobody else. */
export const secondUnit = (word: string): SampleUnit => ({
  type: "national_society",
  typeWords: "全国学会、协会、研究会",
  name: `中国${word}科普传播研究会`,
  province: "望川省",
});

const unknownUnit = (word: string): SampleUnit => ({
  ...secondUnit(word),
  typeWords: "社会组织",
  name: `${word}青禾公益促进中心`,
});

/** A further nomination made after `from`: own 序号, own folder, own files. */
export function furtherNomination(
  from: SampleNomination,
  number: number,
  name: string,
  unit: SampleUnit,
): SampleNomination {
  return {
    ...from,
    number,
    name,
    nameCell: name,
    unit,
    unitTypeCell: unit.typeWords,
    folder: `${String(number).padStart(3, "0")} ${name}`,
    files: sampleFiles(from.category, number, name, createSeeded(`${name}:${number}`)),
  };
}

/** 「"甲（乙）"」 written another way: padded, full-width, other brackets and quotation marks. */
const variantOf = (name: string): string =>
  name
    .replaceAll("“", "「")
    .replaceAll("”", "」")
    .replaceAll("（", "(")
    .replaceAll("）", ")")
    .replace(/^(.{2})/u, "$1　");

function withFormerWinner(nomination: SampleNomination, name: string): Planted {
  return { nomination, addedFormerWinners: [{ year: 2021, category: nomination.category, name }] };
}

/** What screening says of a project of which no file was taken in. */
export const nothingCameIn = ["form-word-missing", "form-pdf-missing", "photos-too-few"] as const;

/** Faults of whole rows and of the way in which materials were delivered. */
export const rowFaults: readonly Fault[] = [
  {
    id: "former-winner",
    category: "project",
    expects: ["former-winner"],
    source: "§5",
    note: "chosen in 2021 under another way of writing the same name",
    plant: (nomination) => withFormerWinner(nomination, variantOf(nomination.name)),
  },
  {
    id: "near-former-winner",
    category: "organisation",
    expects: ["former-winner-near"],
    source: "§5",
    note: "one character differs from a name chosen in 2021",
    plant: (nomination) => withFormerWinner(nomination, `${nomination.name}部`),
  },
  {
    id: "near-double",
    category: "project",
    expects: ["nominated-near"],
    source: "§5",
    note: "a second unit's nomination whose name differs in one character",
    plant: (nomination, { nextNumber, word }) => ({
      nomination,
      addedNominations: [furtherNomination(nomination, nextNumber, `${nomination.name}号`, secondUnit(word))],
    }),
  },
  {
    id: "no-declaration",
    expects: ["secrecy-not-declared"],
    source: "§6",
    note: "「是否不涉密」 is empty",
    plant: change(() => ({ notSecretCell: "/" })),
  },
  {
    id: "received-late",
    expects: ["receipt-late"],
    source: "§6",
    note: "received 2023-11-21",
    plant: change(() => ({ receivedOn: { day: "2023-11-21" } })),
  },
  {
    id: "nominated-twice",
    category: "volunteer",
    expects: ["nominated-by-two-units"],
    source: "§5",
    note: "the same person from a second unit, in a row of its own",
    plant: (nomination, { nextNumber, word }) => ({
      nomination,
      addedNominations: [furtherNomination(nomination, nextNumber, nomination.name, secondUnit(word))],
    }),
  },
  {
    id: "unit-type-unknown",
    about: "unit",
    expects: ["unit-type-unknown"],
    source: "§4",
    note: "「社会组织」 is no type of the notice",
    plant: (nomination, { word }) => ({
      nomination: { ...nomination, unit: unknownUnit(word), unitTypeCell: "社会组织" },
    }),
  },
  {
    id: "two-folders",
    category: "project",
    expects: ["folder-ambiguous", ...nothingCameIn],
    source: "",
    note: "a second folder with the same number and name",
    plant: (nomination) => ({
      nomination,
      addedFolder: { folder: `【${nomination.number}】${nomination.name}`, like: nomination },
    }),
  },
  {
    id: "folder-of-nobody",
    about: "delivery",
    expects: ["folder-left-over"],
    source: "",
    note: "a folder whose number and name are in no row",
    plant: (nomination, { word }) => {
      const like = furtherNomination(nomination, 2999, `${word}蔺远舟工作室`, nomination.unit);
      return { nomination, addedFolder: { folder: `2999 ${word}蔺远舟工作室`, like } };
    },
  },
  {
    id: "row-without-folder",
    category: "project",
    expects: ["folder-missing", ...nothingCameIn],
    source: "§6",
    note: "no materials at all",
    plant: change(() => ({ folder: undefined, files: [] })),
  },
  {
    id: "gbk-archive",
    suits: ({ name }) => iconv.decode(iconv.encode(name, "gbk"), "gbk") === name,
    expects: [],
    source: "",
    note: "no fault: materials came as a ZIP with GBK names and must be read like a folder",
    plant: change(({ number, name }) => ({ packing: "gbk-zip", folder: `${String(number).padStart(3, "0")} ${name}` })),
  },
];
