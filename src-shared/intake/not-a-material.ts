import type { Finding } from "#shared/finding.ts";

const links = /\.(?:url|lnk|webloc|desktop|website)$/i;
const mails = /\.(?:msg|emlx|mht|mhtml)$/i;
const wpsTexts = /\.wps$/i;
const archives = /\.(?:rar|7z|tar|gz|tgz|bz2|xz)$/i;

/** Whether a file holds others in a way that is not opened here. */
export const isForeignArchive = (path: string): boolean => archives.test(path);

/** What to say of a file of a nomination that is none of the materials; a link or a mail stands for files that are missing. */
export function notAMaterial(path: string): Pick<Finding, "severity" | "code"> {
  if (links.test(path)) return { severity: "warning", code: "file-is-link" };
  if (mails.test(path)) return { severity: "warning", code: "mail-not-opened" };
  if (wpsTexts.test(path)) return { severity: "warning", code: "file-of-wps" };
  if (isForeignArchive(path)) return { severity: "warning", code: "archive-not-opened" };
  return { severity: "remark", code: "file-not-asked" };
}
