import { deskWords } from "#renderer/words/secretariat-desk.ts";

/** Words of the secretariat's screens. */
export const secretariatWords = { desk: deskWords };
