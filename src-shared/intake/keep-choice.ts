import { z } from "zod";
import type { MaterialKind } from "#shared/domain/material.ts";

/** Which delivered files are copied into the round's folder, so that they stay when the delivery is overwritten. */
export const KeepChoice = z.enum(["none", "without-videos", "all"]);
export type KeepChoice = z.infer<typeof KeepChoice>;

/** Whether files of this kind are copied. */
export const isToKeep = (choice: KeepChoice, kind: MaterialKind): boolean =>
  choice === "all" || (choice === "without-videos" && kind !== "video");
