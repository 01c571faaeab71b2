import type { Finding } from "#shared/finding.ts";

/** Addresses and what people write beside those of cloud disks. */
const link =
  /https?:\/\/[\w.:/?=&%#~-]+|(?:pan|yun|drive|cloud)\.[\w.-]+\/[\w/?=&%-]+|(?:提取码|访问码)\s*[:：]?\s*\w{4}/i;

/** Whether a cell points to materials instead of their being sent, which nobody can open offline; with the text that does. */
export function linkInCell(cell: { readonly raw: string; readonly at: string } | undefined): readonly Finding[] {
  const found = link.exec(cell?.raw ?? "")?.[0];
  if (cell === undefined || found === undefined) return [];
  return [{ severity: "warning", code: "link-in-cell", at: cell.at, source: "通知要点 §6", details: { text: found } }];
}
