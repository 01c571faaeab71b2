import type { BundleRow } from "#shared/ipc/bundle-calls.ts";
import { bundle, bundleCard, slip } from "#shared/schema/secretariat-review.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { appendJournal } from "#main/db/journal.ts";
import type { BundleSource } from "#main/secretariat/bundles/gather-bundle.ts";
import type { PackedBundle } from "#main/secretariat/bundles/pack-bundle.ts";
import { keyIdText } from "#main/signing/fingerprint.ts";

/** Records a bundle that lies in `folder`: its slips' public halves and what it says of each candidate, as digests. */
export function recordBundle(
  db: SecretariatDatabase,
  source: BundleSource,
  { head, seats, slips, digests, builtAtMs }: PackedBundle,
  folder: string,
  by: string,
): BundleRow {
  const { candidates, files, bytes, volumes } = head.summary;
  const numbers = { candidates, files, bytes, volumes };
  const { bundle: id, version } = source;
  const row: BundleRow = { bundle: id, version, builtAtMs, hash: head.hash, folder, ...numbers };
  const keyId = keyIdText(source.key.keyId);
  db.transaction((transaction) => {
    transaction
      .insert(bundle)
      .values({ ...row, id, ruleHash: head.index.ruleHash, keyId })
      .run();
    for (const { expert, slip: slipId, slipKey, sealKey, salt } of slips) {
      const assigned = seats.find((seat) => seat.expert.id === expert)?.order ?? [];
      transaction
        .insert(slip)
        .values({ bundle: id, expert, slip: slipId, publicKey: slipKey, sealKey, salt, assigned })
        .run();
    }
    for (const [candidate, digest] of digests) {
      transaction.insert(bundleCard).values({ bundle: id, candidate, digest }).run();
    }
    const newSlips = slips.filter(({ code }) => code !== undefined).length;
    appendJournal(transaction, {
      atMs: builtAtMs,
      actor: by,
      kind: "bundle/built",
      facts: { bundle: id, hash: head.hash, keyId, experts: seats.length, newSlips, ...numbers },
    });
  });
  return row;
}
