import { err, ok } from "#shared/result.ts";
import type { storageCalls } from "#shared/ipc/storage-calls.ts";
import { soundCopies } from "#main/db/restore/sound-copies.ts";
import type { Handlers } from "#main/handler.ts";

/** Finding damaged databases and putting sound copies in their place. */
export const storageHandlers: Handlers<keyof typeof storageCalls> = {
  "storage/damage": (_input, { databases }) =>
    ok({
      damaged: databases.damaged().map(({ round, path }) => ({ round, path, copies: soundCopies(path) })),
    }),

  "storage/restore": ({ round, copy }, context) => {
    const { databases, sessions } = context;
    const store = databases.damaged().find((each) => each.round === round);
    if (store === undefined) return err({ kind: "storage/not-damaged" });
    const chosen = soundCopies(store.path).find(({ name }) => name === copy);
    if (chosen === undefined) return err({ kind: "storage/copy-unsound" });
    // Whoever is unlocked may not be in an older state; in the newest, what is typed and not yet saved still will be.
    if (round === null && chosen.kind === "backup") sessions.lock();
    const atMs = context.now();
    const facts = { copy, lost: chosen.lost };
    const keptAt = databases.restore(round, copy, atMs, { atMs, actor: "program", kind: "storage/restored", facts });
    return keptAt === undefined ? err({ kind: "storage/copy-unsound" }) : ok({ keptAt });
  },
};
