import { useContext, useEffect } from "react";
import type { MaterialTroubleCode } from "#shared/domain/material-trouble.ts";
import { call } from "#renderer/lib/api.ts";
import { ShownMaterialContext } from "#renderer/expert/materials/shown-material.ts";

/** Puts it on the expert's report that the shown material could not be seen; once, however often it is tried. */
export function useNoteTrouble(code: MaterialTroubleCode | undefined): void {
  const shown = useContext(ShownMaterialContext);
  const bundle = shown?.bundle;
  const material = shown?.material.id;
  useEffect(() => {
    if (code === undefined || bundle === undefined || material === undefined) return;
    // A desk that was locked meanwhile refuses it; the expert meets the same trouble again after opening it.
    void call("reading/note-trouble", { bundle, material, code });
  }, [code, bundle, material]);
}
