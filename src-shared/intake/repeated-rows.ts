import type { Finding } from "#shared/finding.ts";
import { fieldHeads } from "#shared/intake/read-facts.ts";
import type { SummaryRow } from "#shared/intake/read-summary.ts";
import type { FieldId } from "#shared/rules/condition.ts";

/** The workbook of a cell's place: `某省科协/推荐汇总表.xlsx` of `某省科协/推荐汇总表.xlsx/志愿者!B3`. */
export const bookOf = (at: string): string => at.split("/").slice(0, -1).join("/");

/**
 * What to say of a row that another workbook gives again: a remark when both say the same, a warning when they differ.
 *
 * Shape: `heads` names what differs; running numbers are each workbook's own and are not compared.
 */
export function repeatedRowFinding(row: SummaryRow, earlier: SummaryRow): Finding {
  const heads = differingHeads(row, earlier);
  const details = { name: row.name, other: earlier.at };
  if (heads.length === 0) return { severity: "remark", code: "row-repeated", at: row.at, source: "", details };
  return {
    severity: "warning",
    code: "row-repeated-differs",
    at: row.at,
    source: "",
    details: { ...details, heads: heads.join("、") },
  };
}

const plainHeads = {
  place: "所在单位/地区",
  unitType: "单位类型",
  firstNominator: "首次推荐单位",
  receivedOn: "收到日期",
  notSecret: "不涉密",
  summary: "主要事迹",
} as const satisfies Partial<Record<keyof SummaryRow, string>>;

function differingHeads(a: SummaryRow, b: SummaryRow): readonly string[] {
  const plain = (Object.keys(plainHeads) as (keyof typeof plainHeads)[]).filter((key) => a[key] !== b[key]);
  const declared = (Object.keys(fieldHeads) as FieldId[]).filter((field) => valueOf(a, field) !== valueOf(b, field));
  return [...plain.map((key) => plainHeads[key]), ...declared.map((field) => fieldHeads[field])];
}

/** What was read, or the cell's own text where nothing could be; two ways of writing one value are the same. */
function valueOf({ declared }: SummaryRow, field: FieldId): string {
  const found = declared[field];
  if (found === undefined) return "";
  return found.value === null ? found.raw.trim() : JSON.stringify(found.value);
}
