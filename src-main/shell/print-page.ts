import type { WebContents, WebContentsPrintOptions } from "electron";

/** How printing ended. A job that was sent counts as printed: no system says when the paper comes out. */
export type PrintOutcome =
  { readonly kind: "printed" } | { readonly kind: "cancelled" } | { readonly kind: "failed"; readonly reason: string };

/*
 * The page lays out one picture of a sheet per A4 page, margins included, so nothing may be added or scaled. Never
 * silent: the person chooses the printer, and silent printing has ignored the paper's size before.
 */
const options: WebContentsPrintOptions = {
  silent: false,
  printBackground: true,
  color: true,
  pageSize: "A4",
  landscape: false,
  margins: { marginType: "none" },
  scaleFactor: 100,
  pagesPerSheet: 1,
};

/** Opens the system's dialog and prints what the page has laid out for paper. */
export const printPage = (contents: WebContents): Promise<PrintOutcome> =>
  new Promise((resolve) => {
    contents.print(options, (success, reason) => {
      if (success) resolve({ kind: "printed" });
      else resolve(/cancel/i.test(reason) ? { kind: "cancelled" } : { kind: "failed", reason });
    });
  });
