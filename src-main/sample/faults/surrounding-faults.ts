import { makeLockedWord } from "#main/sample/broken-files.ts";
import { plainFacts } from "#main/sample/faults/fact-faults.ts";
import { change, changeFiles, type Fault } from "#main/sample/faults/fault.ts";
import { furtherNomination, nothingCameIn } from "#main/sample/faults/row-faults.ts";
import { beside, movedTo, pathOf } from "#main/sample/faults/table-faults.ts";
import type { SampleUnit } from "#main/sample/sample-nomination.ts";
import { bookOf, gridWithout, headsAgainGrid, movedSheet, textSheet } from "#main/sample/unit-tables.ts";

const tableOf = movedTo("xlsx", (one) => bookOf({ 汇总: textSheet(gridWithout(one, "开展活动场次")) }));

/** A society of the notice, once by its name in full and once as people say it. */
const writtenTwice = (word: string): readonly [SampleUnit, SampleUnit] => {
  const unit = { type: "provincial", typeWords: "省(区、市)科协", province: `${word}省` } as const;
  return [
    { ...unit, name: `${word}省科学技术协会` },
    { ...unit, name: `${word}省科协` },
  ];
};

/** Faults of what surrounds a row or a file: heads, spellings of units and folders, archives that nobody can open. */
export const surroundingFaults: readonly Fault[] = [
  {
    id: "heads-further-down",
    expects: [],
    source: "",
    note: "no fault: heads twenty rows down, below instructions, with merged groups in another order, must be found",
    plant: movedTo("xlsx", (one) => bookOf({ 汇总: movedSheet(one) })),
  },
  {
    id: "heads-again",
    expects: [],
    source: "",
    note: "no fault: the heads stand once more below the row, as when pages were put under one another",
    plant: movedTo("xlsx", (one) => bookOf({ 汇总: textSheet(headsAgainGrid(one)) })),
  },
  {
    id: "column-missing",
    category: "organisation",
    expects: ["condition-missing"],
    source: "§3 O7",
    note: "a unit's workbook without 开展活动场次; told of the workbook, too: `head-missing`",
    plant: (nomination, ground) => {
      const plain = { ...nomination, facts: { ...nomination.facts, ...plainFacts } };
      const ofTable = { at: `${pathOf(plain, "xlsx")}/汇总`, expects: ["head-missing"] } as const;
      return { ...tableOf(plain, ground), ofTable };
    },
  },
  {
    id: "table-with-password",
    about: "table",
    expects: ["workbook-unreadable"],
    source: "",
    note: "a unit's workbook that asks for a password",
    plant: (nomination) => beside(nomination, pathOf(nomination, "xlsx"), makeLockedWord()),
  },
  {
    id: "unit-in-two-spellings",
    category: "project",
    about: "unit",
    expects: [],
    remark: "unit-names-alike",
    source: "§4",
    note: "one unit by its name in full and as people say it: its quota would be counted twice",
    plant: (nomination, { nextNumber, word }) => {
      const addedNominations = writtenTwice(`${word}北`).map((unit, at) =>
        furtherNomination(nomination, nextNumber + at, `“${word}${at === 0 ? "微光" : "听泉"}”课堂`, unit),
      );
      return { nomination, addedNominations };
    },
  },
  {
    id: "folder-one-character-off",
    category: "project",
    expects: ["folder-name-near"],
    source: "§6",
    note: "one character of the folder's name is another one; its number is the row's",
    plant: change(({ number, name }) => ({
      folder: `${String(number).padStart(3, "0")} ${Array.from(name).slice(0, -1).join("")}鉴`,
      packing: "folder",
    })),
  },
  {
    id: "folder-with-more-in-its-name",
    category: "organisation",
    expects: ["folder-name-near"],
    source: "§6",
    note: "「（补充盖章件）报送材料」 stands behind the name",
    plant: change(({ name }) => ({ folder: `${name}（补充盖章件）报送材料`, packing: "folder" })),
  },
  {
    id: "archive-of-another-kind",
    category: "project",
    expects: ["archive-not-opened", ...nothingCameIn],
    source: "§6",
    note: "all that came is a .rar in the folder",
    plant: changeFiles(() => [{ path: "推荐材料.rar", content: { kind: "foreign-archive" } }]),
  },
  {
    id: "photos-of-two-subfolders",
    expects: [],
    source: "",
    note: "no fault: photos lie in folders below folders",
    plant: changeFiles((files) =>
      files.map((file) =>
        file.content.kind === "photo" ? { ...file, path: file.path.replace(/^工作照\//, "图片/事迹/工作照/") } : file,
      ),
    ),
  },
  {
    id: "scan-cut-off",
    expects: ["form-broken"],
    source: "§6",
    note: "a stamped scan that ends in the middle",
    plant: changeFiles((files) =>
      files.map((file) => (file.content.kind === "pdf-form" ? { ...file, content: { kind: "cut-pdf" } } : file)),
    ),
  },
];
