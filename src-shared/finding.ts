import type { FindingCode } from "#shared/finding-codes.ts";

/** `error` stops, `warning` needs a person's decision or reason, `remark` is only said. */
export type Severity = "error" | "warning" | "remark";

/** One thing to tell the user about one place in their data. Holds facts; the sentence is in `words/findings`. */
export interface Finding {
  readonly severity: Severity;
  readonly code: FindingCode;
  /** Where to look: a workbook cell (`推荐汇总表.xlsx/汇总表!F12`), a file (`材料/012 张三/张三1.jpg`), a field (`foundedOn`). */
  readonly at: string;
  /** The clause that asks for it, e.g. `notice §3 O2`; empty for faults of form. */
  readonly source: string;
  /** What the sentence needs: numbers with the unit in the name, texts as found. */
  readonly details: Readonly<Record<string, string | number>>;
}
