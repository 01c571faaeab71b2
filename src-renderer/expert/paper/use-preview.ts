import { useEffect, useState } from "react";
import type { BundleId } from "#shared/ids.ts";
import type { SheetPart, SheetsPreview } from "#shared/ipc/paper-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { call } from "#renderer/lib/api.ts";

export type Preview =
  | { readonly state: "making" }
  | { readonly state: "failed"; readonly problem: Problem }
  | { readonly state: "ready"; readonly value: SheetsPreview };

/** The document of these parts, made again when they change or on `remake`; not after every action, as a list would be. */
export function usePreview(bundle: BundleId, parts: readonly SheetPart[]): Preview & { readonly remake: () => void } {
  const [turn, setTurn] = useState(0);
  const [held, setHeld] = useState<{ readonly question: string; readonly preview: Preview }>();
  const asked = parts.join(" ");
  const question = `${turn} ${bundle} ${asked}`;
  useEffect(() => {
    if (asked === "") return;
    let current = true;
    void call("paper/preview", { bundle, parts: asked.split(" ") as SheetPart[] }).then((answer) => {
      if (!current) return;
      const preview: Preview = answer.ok
        ? { state: "ready", value: answer.value }
        : { state: "failed", problem: answer.error };
      setHeld({ question, preview });
    });
    return () => {
      current = false;
    };
  }, [bundle, asked, question]);
  const preview: Preview = held?.question === question ? held.preview : { state: "making" };
  return { ...preview, remake: () => setTurn((count) => count + 1) };
}
