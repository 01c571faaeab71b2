/** Folders that hold materials of any unit. */
const general =
  /^(?:\d+[ .、_-]*)?(?:推荐|申报|报送|收到|来件|全部|所有)?(?:的)?(?:材料|附件|资料|文件|来件|邮件|汇总表?|表格)(?:汇总)?$/;
const ending = /(?:科协|协会|学会|研究会|科学技术协会|中心|集团|公司|部|局|委|院|大学|基金会|杂志社|出版社|馆|所)$/;

/**
 * The unit whose folder a workbook lies in: the innermost folder that is called like a unit; empty when none is.
 *
 * Shape: `at` with `/` between parts; archives count as folders, a running number in front of a name does not.
 */
export function unitOfPlace(at: string): string {
  const folders = at.split("/").slice(0, -1);
  for (const folder of folders.toReversed()) {
    const name = folder
      .normalize("NFKC")
      .replace(/\.(?:zip|eml)$/i, "")
      .replace(/^[\s\d.、_()-]+/, "")
      .trim();
    if (ending.test(name) && !general.test(name)) return name;
  }
  return "";
}
