import { change, changeFiles, type Fault } from "#main/sample/faults/fault.ts";

/** Faults that show only when files are held against each other, or a form against the workbook. */
export const proofFaults: readonly Fault[] = [
  {
    id: "form-says-otherwise",
    category: "organisation",
    expects: ["form-value-differs"],
    source: "§3 O7",
    note: "86 activities in the workbook, 68 in the Word form",
    plant: change(({ facts }) => ({ facts: { ...facts, activities: 86 }, formFacts: { activities: 68 } })),
  },
  {
    id: "photo-twice",
    expects: ["photo-identical", "photo-identical"],
    source: "§6",
    note: "the first work photo again under the next number",
    plant: changeFiles((files) => {
      const [first, second] = files.filter(({ content }) => content.kind === "photo");
      return files.map((file) =>
        file === second && first !== undefined ? { ...file, content: { kind: "photo", shownIn: first.path } } : file,
      );
    }),
  },
];
