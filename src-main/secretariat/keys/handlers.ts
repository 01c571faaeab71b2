import { ok } from "#shared/result.ts";
import type { Handlers } from "#main/handler.ts";
import { backupKey } from "#main/secretariat/keys/backup-key.ts";
import { createKey } from "#main/secretariat/keys/create-key.ts";
import { replaceKey } from "#main/secretariat/keys/replace-key.ts";
import { restoreKey } from "#main/secretariat/keys/restore-key.ts";
import { saveKeyFiles } from "#main/secretariat/keys/save-key-files.ts";
import { unlockKeys } from "#main/secretariat/keys/unlock-key.ts";

type KeyCall =
  | "keys/create"
  | "keys/backup"
  | "keys/save-file"
  | "keys/restore"
  | "keys/replace"
  | "keys/unlock"
  | "keys/lock"
  | "keys/state";

/** Calls about the organiser's keys. */
export const keyHandlers: Handlers<KeyCall> = {
  "keys/create": createKey,
  "keys/backup": backupKey,
  "keys/save-file": saveKeyFiles,
  "keys/restore": restoreKey,
  "keys/replace": replaceKey,
  "keys/unlock": unlockKeys,
  "keys/lock": (input, context) => {
    context.keyring.lock(input.round);
    return ok({});
  },
  "keys/state": (input, context) => ok({ unlocked: context.keyring.isUnlocked(input.round) }),
};
