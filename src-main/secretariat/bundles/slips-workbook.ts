import type { BundleId, ExpertId } from "#shared/ids.ts";
import { encodeWorkbook } from "#main/files/encode-workbook.ts";
import type { PaperDocument } from "#main/paper/paper.ts";
import type { BundleSource } from "#main/secretariat/bundles/gather-bundle.ts";

/** A slip that is new in a bundle, with the code that stands on paper only. */
export interface NewSlip {
  readonly expert: ExpertId;
  readonly name: string;
  /** Titles of the categories that the expert judges. */
  readonly panel: readonly string[];
  readonly code: string;
  /** The bundle that it opens first. */
  readonly bundle: BundleId;
  readonly version: number;
  /** An earlier slip of this expert was reported lost. */
  readonly replaced: boolean;
}

type SlipFacts = Pick<BundleSource, "bundle" | "version" | "practice" | "rules" | "key">;

const heads = ["姓名", "专家编号", "启用码", "主办方密钥指纹", "评审包编号", "备注"];

/** An `.xlsx` with one row for each slip, all cells text, for the secretariat's own list. */
export function slipsWorkbook(slips: readonly NewSlip[], { key }: Pick<SlipFacts, "key">): Uint8Array {
  const rows = slips.map(({ name, expert, code, bundle, replaced }) => [
    name,
    expert,
    code,
    key.fingerprint,
    bundle,
    replaced ? "补发，旧单作废" : "",
  ]);
  return encodeWorkbook([{ name: "启用单", rows: [heads, ...rows] }]);
}

/** The slips to print and cut, as a PDF. */
export async function slipSheet(
  slips: readonly NewSlip[],
  { bundle, version, practice, rules, key }: SlipFacts,
  font: string,
): Promise<PaperDocument> {
  const { slipsPdf } = await import("#main/paper/slips-sheet.ts");
  return slipsPdf({
    title: rules.title.zh,
    practice,
    bundle,
    version,
    fingerprint: key.fingerprint,
    helpLine: "遇到问题请联系秘书处现场工作人员",
    font,
    slips,
  });
}
