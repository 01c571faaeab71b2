import type { Json } from "#shared/formats/canonical-json.ts";
import { brokenInvariants } from "#main/db/invariants.ts";
import { paperInvariants } from "#main/db/paper-invariants.ts";
import { appendJournal } from "#main/db/journal.ts";
import type { SecretariatTransaction } from "#main/db/databases.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";

/** A change of a paper entry as the journal has it: no score stands in it, for the other typist may read the journal. */
export interface EntryChange {
  readonly kind: string;
  readonly by: string;
  readonly atMs: number;
  readonly facts: Json;
}

/** Does a change and journals it in one transaction; throws when it would break what always holds. */
export function changeEntry(
  { database }: OpenRound,
  { kind, by, atMs, facts }: EntryChange,
  change: (transaction: SecretariatTransaction) => void,
): void {
  database.transaction(
    (transaction) => {
      change(transaction);
      appendJournal(transaction, { atMs, actor: by, kind, facts });
      const broken = brokenInvariants(transaction, paperInvariants);
      if (broken.length > 0) throw new Error(`the paper entry would break: ${broken.join("; ")}`);
    },
    { behavior: "immediate" },
  );
}
