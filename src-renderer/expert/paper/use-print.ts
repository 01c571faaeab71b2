import { useState } from "react";
import type { Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { call } from "#renderer/lib/api.ts";
import { drawPages } from "#renderer/expert/paper/draw-pages.ts";
import { openSheets } from "#renderer/expert/paper/open-sheets.ts";
import { printPictures } from "#renderer/expert/paper/print-pictures.ts";

/** How a print goes. */
export type Printing =
  | { readonly state: "idle" }
  | { readonly state: "drawing"; readonly page: number; readonly pages: number }
  | { readonly state: "printed"; readonly pages: number }
  | { readonly state: "cancelled" }
  /** A page could not be drawn. */
  | { readonly state: "broken" }
  | { readonly state: "refused"; readonly problem: Problem };

/** Asks the core, draws the pages of the document at `url`, then opens the system's dialog. */
export function usePrint(): {
  readonly printing: Printing;
  readonly print: (input: Input<"paper/print">, url: string) => Promise<void>;
} {
  const [printing, setPrinting] = useState<Printing>({ state: "idle" });
  const draw = async (url: string, pages: number): Promise<string[]> => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`the sheets answered ${response.status}`);
    const pdf = await openSheets(await response.arrayBuffer());
    try {
      return await drawPages(pdf, (page) => setPrinting({ state: "drawing", page, pages }));
    } finally {
      pdf.close();
    }
  };
  const print = async (input: Input<"paper/print">, url: string): Promise<void> => {
    const allowed = await call("paper/print", input);
    if (!allowed.ok) {
      setPrinting({ state: "refused", problem: allowed.error });
      return;
    }
    const { pages } = allowed.value;
    try {
      const answer = await printPictures(await draw(url, pages));
      if (!answer.ok) setPrinting({ state: "refused", problem: answer.error });
      else if (answer.value.printed) {
        setPrinting({ state: "printed", pages });
        await call("paper/printed", { bundle: input.bundle, preview: input.preview });
      } else setPrinting({ state: "cancelled" });
    } catch {
      setPrinting({ state: "broken" });
    }
  };
  return { printing, print };
}
