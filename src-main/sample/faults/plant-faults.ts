import type { FindingCode } from "#shared/finding-codes.ts";
import { createSeeded } from "#shared/seeded.ts";
import { factFaults } from "#main/sample/faults/fact-faults.ts";
import type { Fault, Planted } from "#main/sample/faults/fault.ts";
import { formFaults } from "#main/sample/faults/form-faults.ts";
import { habitFaults } from "#main/sample/faults/habit-faults.ts";
import { listFaults } from "#main/sample/faults/list-faults.ts";
import { materialFaults } from "#main/sample/faults/material-faults.ts";
import { nameFaults } from "#main/sample/faults/name-faults.ts";
import { plantOverQuota } from "#main/sample/faults/over-quota.ts";
import { proofFaults } from "#main/sample/faults/proof-faults.ts";
import { rowFaults } from "#main/sample/faults/row-faults.ts";
import { surroundingFaults } from "#main/sample/faults/surrounding-faults.ts";
import { tableFaults } from "#main/sample/faults/table-faults.ts";
import { standInFaults } from "#main/sample/faults/stand-in-faults.ts";
import type { SampleCategory, SampleNomination, SampleRound } from "#main/sample/sample-nomination.ts";

/** One line of faults.json: which fault sits where, and what screening must say of it. */
export interface PlantedFault {
  readonly fault: string;
  readonly category: SampleCategory;
  /** 序号; empty for a folder of nobody, whose own name is `name`; of a workbook `name` is its place. */
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  /** Codes of findings of severity error and warning; empty when there must be none. */
  readonly expects: readonly FindingCode[];
  /** Code of a remark, when that is all there is. */
  readonly remark?: FindingCode;
  /** What the findings concern: this nomination, its unit, a folder, or a workbook. */
  readonly about: "nomination" | "unit" | "delivery" | "table";
  readonly source: string;
  readonly note: string;
}

/** Fewest nominations on which every fault finds one of its own. */
export const fewestForFaults = 160;
/** One set of faults for so many nominations. */
const nominationsPerSet = 250;

/** Stand in the made-up names of one set of faults each; two of them never differ in one character only. */
const wordsOfSets = ["星岭", "望川", "青原", "泽南", "雁北", "龙渊", "玉屏", "苍崖", "沧溪", "桂湖", "淮阳", "汉水"];

const overQuota: Omit<Fault, "plant"> = {
  id: "over-quota-by-one",
  about: "unit",
  expects: ["quota-category-exceeded"],
  source: "§4",
  note: "a provincial unit with six nominations in one category",
};

const ofNominations = [
  ...factFaults,
  ...habitFaults,
  ...materialFaults,
  ...formFaults,
  ...rowFaults,
  ...nameFaults,
  ...tableFaults,
  ...surroundingFaults,
  ...listFaults,
  ...proofFaults,
  ...standInFaults,
];
/** Faults that need a category choose first; the others take what is left. */
const inTurn = [
  ...ofNominations.filter(({ category }) => category !== undefined),
  ...ofNominations.filter(({ category }) => category === undefined),
];

/** Every fault, in the order in which they look for a nomination. */
export const faultIds: readonly string[] = [...ofNominations, overQuota].map(({ id }) => id);

/** The round with each fault planted once, or once for every 250 nominations, each on a nomination of its own. */
export function plantFaults(round: SampleRound): {
  readonly round: SampleRound;
  readonly planted: readonly PlantedFault[];
} {
  const seeded = createSeeded(`${round.seed}:faults`);
  const queue = seeded.shuffle(round.nominations);
  const used = new Set<SampleNomination>();
  const planted: PlantedFault[] = [];
  let now = round;
  const nextNumber = ({ category }: SampleNomination): number =>
    1 + Math.max(...now.nominations.filter((other) => other.category === category).map(({ number }) => number));
  const put = (fault: Omit<Fault, "plant">, target: SampleNomination, result: Planted): void => {
    for (const touched of [target, result.nomination, ...(result.alsoTold ?? [])]) used.add(touched);
    planted.push(...keyLines(fault, result));
    now = joined(now, target, result);
  };
  const sets = Math.max(1, Math.floor(round.nominations.length / nominationsPerSet));
  for (const word of wordsOfSets.slice(0, sets)) {
    for (const fault of inTurn) {
      const suits = (one: SampleNomination): boolean =>
        (fault.category ?? one.category) === one.category && (fault.suits?.(one) ?? true);
      const target = queue.find((one) => !used.has(one) && suits(one));
      const other = fault.needsOther === true ? queue.find((one) => !used.has(one) && one !== target) : undefined;
      if (target === undefined) continue;
      const ground = { nextNumber: nextNumber(target), word, ...(other === undefined ? {} : { other }) };
      put(fault, target, fault.plant(target, ground));
    }
    const sixth = plantOverQuota(now.nominations, (one) => !used.has(one), nextNumber, word);
    if (sixth !== undefined) put(overQuota, sixth.nomination, sixth);
  }
  return { round: now, planted };
}

/** A fault of a unit is told on the nomination that brought it, a double one on both; folders and workbooks by their place. */
function keyLines(fault: Omit<Fault, "plant">, planted: Planted): readonly PlantedFault[] {
  const { nomination, addedNominations = [], alsoTold = [], addedFolder, ofTable, at = "" } = planted;
  const { about = "nomination", id, expects, remark, source, note } = fault;
  const said: Pick<PlantedFault, "about" | "expects" | "remark" | "source" | "note"> = {
    about,
    expects,
    ...(remark === undefined ? {} : { remark }),
    source,
    note,
  };
  const { category, number, unit } = nomination;
  if (about === "table") return [{ fault: id, category, number: String(number), name: at, unit: unit.name, ...said }];
  if (about === "delivery")
    return [{ fault: id, category, number: "", name: addedFolder?.folder ?? "", unit: "", ...said }];
  const concerned =
    about === "nomination" ? [nomination, ...addedNominations, ...alsoTold] : [addedNominations.at(-1) ?? nomination];
  const told = concerned.map(({ category, number, name, unit }): PlantedFault => {
    return { fault: id, category, number: String(number), name, unit: unit.name, ...said };
  });
  const place = { fault: id, category, number: String(number), unit: unit.name };
  return [
    ...told,
    ...besideIt(ofTable).map((line): PlantedFault => ({ ...place, ...line, about: "table", source, note })),
  ];
}

const besideIt = (ofTable: Planted["ofTable"]): readonly Pick<PlantedFault, "name" | "expects">[] =>
  ofTable === undefined ? [] : [{ name: ofTable.at, expects: ofTable.expects }];

function joined(round: SampleRound, target: SampleNomination, result: Planted): SampleRound {
  const { nomination, addedNominations = [], addedFormerWinners = [], addedTables = [], addedFolder } = result;
  return {
    ...round,
    nominations: [...round.nominations.map((one) => (one === target ? nomination : one)), ...addedNominations],
    formerWinners: [...round.formerWinners, ...addedFormerWinners],
    tables: [...round.tables, ...addedTables],
    strayFolders:
      addedFolder === undefined
        ? round.strayFolders
        : [...round.strayFolders, { category: nomination.category, ...addedFolder }],
  };
}
