import type { BundleRow } from "#shared/ipc/bundle-calls.ts";
import { bundle, bundleCard, slip } from "#shared/schema/secretariat-review.ts";
import type { SecretariatTransaction } from "#main/db/databases.ts";
import { appendJournal } from "#main/db/journal.ts";
import type { BundleSource } from "#main/secretariat/bundles/gather-bundle.ts";
import type { PackedBundle } from "#main/secretariat/bundles/pack-bundle.ts";
import { keyIdText } from "#main/signing/fingerprint.ts";

/** Where a bundle lies, who built it, and its build report. */
export interface BuiltPlace {
  readonly folder: string;
  readonly report: string;
  readonly by: string;
}

/** Records a bundle that lies there: its slips' public halves and what it says of each candidate, as digests. */
export function recordBundle(
  transaction: SecretariatTransaction,
  source: BundleSource,
  { head, seats, slips, digests, builtAtMs, converted }: PackedBundle,
  { folder, report, by }: BuiltPlace,
): BundleRow {
  const { candidates, files, bytes, volumes } = head.summary;
  const numbers = { candidates, files, bytes, volumes };
  const { bundle: id, version, division, label } = source;
  const experts = seats.map(({ expert }) => expert.id);
  const whom = { division, label };
  const row: BundleRow = {
    bundle: id,
    version,
    builtAtMs,
    hash: head.hash,
    folder,
    ...whom,
    experts,
    report,
    ...numbers,
  };
  const keyId = keyIdText(source.key.keyId);
  const { bundle: _, experts: __, ...stored } = row;
  transaction
    .insert(bundle)
    .values({ ...stored, id, ruleHash: head.index.ruleHash, keyId })
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
  const programs = [...new Set(converted.map(({ program }) => program))].sort();
  const made = converted.length === 0 ? {} : { converted: converted.length, converters: programs };
  const newSlips = slips.filter(({ code }) => code !== undefined).length;
  appendJournal(transaction, {
    atMs: builtAtMs,
    actor: by,
    kind: "bundle/built",
    facts: { bundle: id, hash: head.hash, keyId, division, experts: seats.length, newSlips, ...numbers, ...made },
  });
  return row;
}
