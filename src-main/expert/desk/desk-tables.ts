import { criterionComment, materialTrouble, pageNote, phrase, score, sheet, visit } from "#shared/schema/expert.ts";

/** Everything that an expert leaves on a bundle: what follows to a newer one, and goes when the round ends. */
export const deskTables = { score, sheet, criterionComment, pageNote, phrase, visit, materialTrouble } as const;
export type DeskTable = (typeof deskTables)[keyof typeof deskTables];
