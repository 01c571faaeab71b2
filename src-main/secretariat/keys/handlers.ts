import type { Handlers } from "#main/handler.ts";
import { createKey } from "#main/secretariat/keys/create-key.ts";

/** Calls about the organiser's key. */
export const keyHandlers: Handlers<"keys/create"> = { "keys/create": createKey };
