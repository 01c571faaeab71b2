import type { Handlers } from "#main/handler.ts";
import { runIntake } from "#main/secretariat/intake/run-intake.ts";

/** Taking in a delivery. */
export const intakeHandlers: Handlers<"intake/run"> = { "intake/run": runIntake };
