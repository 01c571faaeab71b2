import { z } from "zod";
import type { MaterialKind } from "#shared/domain/material.ts";

/** Which delivered files are copied into the round's folder, so that they stay when the delivery is overwritten. */
export const KeepChoice = z.enum(["none", "forms", "without-videos", "all"]);
export type KeepChoice = z.infer<typeof KeepChoice>;

/** Whether files of this kind are copied. */
export function isToKeep(choice: KeepChoice, kind: MaterialKind): boolean {
  switch (choice) {
    case "none":
      return false;
    case "forms":
      return kind === "form-word" || kind === "form-pdf";
    case "without-videos":
      return kind !== "video";
    case "all":
      return true;
  }
}
