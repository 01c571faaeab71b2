import { z } from "zod";
import { CandidateId, MaterialId } from "#shared/ids.ts";

/**
 * Why an expert could not see a material as it should be: `damaged`: its bytes are not as they were signed; `unreadable`:
 * the viewer cannot decode it; `locked`: it wants a password; `crashed`: the viewer died of it.
 */
export const MaterialTroubleCode = z.enum(["damaged", "unreadable", "locked", "crashed"]);
export type MaterialTroubleCode = z.infer<typeof MaterialTroubleCode>;

/** One material that an expert could not see; part of a score file. */
export const MaterialTrouble = z.object({ candidate: CandidateId, material: MaterialId, code: MaterialTroubleCode });
export type MaterialTrouble = z.infer<typeof MaterialTrouble>;
