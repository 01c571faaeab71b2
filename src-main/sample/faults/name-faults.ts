import { change, type Fault } from "#main/sample/faults/fault.ts";
import { furtherNomination, nothingCameIn, secondUnit } from "#main/sample/faults/row-faults.ts";
import type { SampleUnit } from "#main/sample/sample-nomination.ts";

/** A society with two nominations, which is all that it may have. */
const unitOfTwo = (word: string): SampleUnit => ({ ...secondUnit(word), name: `中华${word}青少年科学教育协会` });

const sixOfOne = ["渡口", "百草", "夜校", "渔火", "驿站", "晒场"];

/** Faults of names, of who recommends whom, and of folders that fit badly. */
export const nameFaults: readonly Fault[] = [
  {
    id: "nominated-twice-by-one-unit",
    category: "organisation",
    expects: ["nominated-twice"],
    source: "§5",
    note: "two rows of one unit with one name",
    plant: (nomination, { nextNumber, word }) => {
      const unit = unitOfTwo(word);
      const again = furtherNomination(nomination, nextNumber, nomination.name, unit);
      return { nomination: { ...nomination, unit, unitTypeCell: unit.typeWords }, addedNominations: [again] };
    },
  },
  {
    id: "near-persons-of-one-unit",
    category: "volunteer",
    suits: ({ name }) => Array.from(name).length === 3,
    expects: ["nominated-near"],
    source: "§5",
    note: "two persons of one unit whose names differ in one character",
    plant: (nomination, { nextNumber, word }) => {
      const unit = unitOfTwo(word);
      const near = `${Array.from(nomination.name).slice(0, 2).join("")}喆`;
      const other = furtherNomination(nomination, nextNumber, near, unit);
      return { nomination: { ...nomination, unit, unitTypeCell: unit.typeWords }, addedNominations: [other] };
    },
  },
  {
    id: "person-alone-and-with-others",
    category: "volunteer",
    suits: ({ name }) => Array.from(name).length === 3,
    expects: ["nominated-near"],
    source: "§5",
    note: "a person who stands with another one in a second unit's nomination",
    plant: (nomination, { nextNumber, word }) => ({
      nomination,
      addedNominations: [
        furtherNomination(nomination, nextNumber, `${nomination.name}、司空${word}`, {
          ...secondUnit(word),
          name: `中国${word}老科技工作者协会`,
        }),
      ],
    }),
  },
  {
    id: "secret-word-in-own-name",
    category: "project",
    expects: [],
    source: "§6",
    note: "no fault: 「秘密花园」 is the project's own name",
    plant: (nomination, { word }) => {
      const name = `“${word}秘密花园”自然观察`;
      return { nomination: furtherNomination(nomination, nomination.number, name, nomination.unit) };
    },
  },
  {
    id: "over-quota-in-total",
    category: "project",
    about: "unit",
    expects: ["quota-total-exceeded"],
    source: "§4",
    note: "an affiliated unit with six nominations, five are allowed",
    plant: (nomination, { nextNumber, word }) => {
      const unit: SampleUnit = {
        ...nomination.unit,
        type: "affiliated",
        typeWords: "直属单位",
        name: `中国科协${word}培训和人才服务中心`,
      };
      const addedNominations = sixOfOne.map((each, at) =>
        furtherNomination(nomination, nextNumber + at, `${word}${each}科普伴行`, unit),
      );
      return { nomination, addedNominations };
    },
  },
  {
    id: "unit-of-two-types",
    category: "project",
    about: "unit",
    expects: ["unit-type-differs", "unit-type-unknown"],
    source: "§4",
    note: "two rows of one unit name two types of unit",
    plant: (nomination, { nextNumber, word }) => {
      const unit: SampleUnit = { ...secondUnit(word), name: `${word}航空工业集团科学技术协会` };
      const first = furtherNomination(nomination, nextNumber, `“${word}长空”航模课堂`, unit);
      const second = furtherNomination(nomination, nextNumber + 1, `${word}翼上科学营地`, unit);
      return { nomination, addedNominations: [first, { ...second, unitTypeCell: "中央企业科协" }] };
    },
  },
  {
    id: "folder-of-two",
    category: "project",
    expects: ["nominated-by-two-units", "folder-shared", ...nothingCameIn],
    source: "§6",
    note: "two units nominate one project, and its one folder has no number",
    plant: (nomination, { nextNumber, word }) => {
      const again = furtherNomination(nomination, nextNumber, nomination.name, {
        ...secondUnit(word),
        name: `中国${word}气象科普工作委员会`,
      });
      return {
        nomination: { ...nomination, folder: nomination.name },
        addedNominations: [{ ...again, folder: undefined, files: [] }],
      };
    },
  },
  {
    id: "folder-of-another-number",
    expects: [],
    remark: "folder-number-differs",
    source: "",
    note: "the number before the name is another one than in the row",
    plant: change(({ name, number }) => ({ folder: `${String(number + 5000)} ${name}` })),
  },
  {
    id: "number-behind-the-name-missing",
    expects: [],
    source: "",
    note: "no fault: a folder that is called by the name alone",
    plant: change(({ name }) => ({ folder: name, packing: "folder" })),
  },
];
