import { categoryWords, type SampleNomination } from "#main/sample/sample-nomination.ts";
import { cellText, sheetColumns } from "#main/sample/sheet-columns.ts";

/** What a recommendation form says, without layout; the Word form and the stamped scan share it. */
export interface FormContent {
  readonly title: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly paragraphs: readonly string[];
  readonly opinion: string;
  readonly signature: string;
  readonly signedOn: string;
}

/** The form of a nomination. */
export function formContent(nomination: SampleNomination): FormContent {
  const inForm = { ...nomination, facts: { ...nomination.facts, ...nomination.formFacts } };
  const shown = sheetColumns(nomination.category).filter(({ head }) => head !== "主要事迹" && head !== "收件日期");
  return {
    title: `2023年度${categoryWords[nomination.category].title}推荐表`,
    rows: shown.map((column, at) => [column.head, at === 1 ? nomination.name : cellText(column.cell(inForm))]),
    paragraphs: nomination.deeds,
    opinion: "经审核，以上内容客观、真实、完整，不涉及国家秘密，同意推荐。",
    signature: nomination.unit.name,
    signedOn: `2023年11月${1 + (nomination.number % 15)}日`,
  };
}
