import { z } from "zod";
import { RoundId } from "#shared/ids.ts";

/** Name of the person who does something; it goes into the journal. */
export const Person = z.string().trim().min(1).max(60);

/** Why something was decided, in a person's own words. */
export const Reason = z.string().trim().max(2000);

/** Every call of the secretariat's desk says which round it means. */
export const inRound = { round: RoundId };
