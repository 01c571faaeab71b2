import { foldersAbove } from "#shared/intake/folders-above.ts";

/** The workbooks of a delivery by what their names say. */
export interface FoundTables {
  /** Called a summary of nominations. */
  readonly named: readonly string[];
  /** Called otherwise; they may be a summary, or a list that a candidate brought. */
  readonly others: readonly string[];
  /** Called a list of former winners. */
  readonly former: readonly string[];
}

const table = /\.(?:xlsx|xls|xlsm|csv|et)$/i;
/** 「附件3：」, 「2.」 or 「（1）」 in front of a name. */
const numbering = String.raw`^(?:附件|附表)?[\s\d一二三四五六七八九十.,:_、()\[\]【】-]*`;
const former = new RegExp(`${numbering}(?:(?:19|20)\\d{2}年?度?\\S{0,4})?(?:往届|历年|历届|往年)`);
const summary = new RegExp(`(?:推荐|申报|报送|推选|典型|候选|提名).*汇总|${numbering}(?:信息)?汇总表`);

/**
 * The workbooks of a delivery, wherever they lie: at its top, in folders of units, in unpacked archives.
 *
 * Shape: `paths` with `/` between parts; those that lie higher come first, so that what is told of a row given twice
 * points from the unit's workbook to the secretariat's own.
 */
export function findTables(paths: readonly string[]): FoundTables {
  const tables = paths.filter((path) => table.test(path)).sort(byDepth);
  const kinds = Map.groupBy(tables, (path) => {
    const name = (path.split("/").at(-1) ?? "").normalize("NFKC").trim();
    if (former.test(name)) return "former";
    return summary.test(name) ? "named" : "others";
  });
  return { named: kinds.get("named") ?? [], others: kinds.get("others") ?? [], former: kinds.get("former") ?? [] };
}

const depthOf = (path: string): number => path.split("/").length;
const byDepth = (a: string, b: string): number => depthOf(a) - depthOf(b) || (a < b ? -1 : 1);

/** The folders without those that hold workbooks and nothing else: nobody has to look for whom they belong to. */
export function foldersOfMaterials(
  folders: readonly string[],
  files: readonly { readonly at: string }[],
  tables: ReadonlySet<string>,
): readonly string[] {
  const withTables = new Set([...tables].flatMap(foldersAbove));
  const withOthers = new Set(files.flatMap(({ at }) => (tables.has(at) ? [] : foldersAbove(at))));
  return folders.filter((folder) => !withTables.has(folder) || withOthers.has(folder));
}
