import { and, eq, lt } from "drizzle-orm";
import { importedBundle } from "#shared/schema/expert.ts";
import { appendJournal } from "#main/db/journal.ts";
import type { BundleRow } from "#main/expert/desk/imported-head.ts";
import type { Standing } from "#main/expert/desk/judge-round.ts";
import type { CallContext } from "#main/world.ts";

/** Makes a whole bundle the one that experts open; older versions of the round are superseded in the same moment. */
export function becomeReady(context: CallContext, row: BundleRow, { keyChange }: Standing): void {
  const nowMs = context.now();
  context.databases.expert().transaction((transaction) => {
    transaction
      .update(importedBundle)
      .set({ state: "superseded" })
      .where(
        and(
          eq(importedBundle.round, row.round),
          eq(importedBundle.state, "ready"),
          lt(importedBundle.version, row.version),
        ),
      )
      .run();
    transaction
      .update(importedBundle)
      .set({ state: "ready", importedAtMs: nowMs })
      .where(eq(importedBundle.id, row.id))
      .run();
    const { id: bundle, version, hash, place } = row;
    const entry = { atMs: nowMs, actor: "laptop" };
    appendJournal(transaction, { ...entry, kind: "bundle-imported", facts: { bundle, version, hash, place } });
    if (keyChange !== null) {
      const facts = { bundle, from: keyChange.known, to: keyChange.found, vouched: keyChange.vouched };
      appendJournal(transaction, { ...entry, kind: "organiser-key-changed", facts });
    }
  });
}
