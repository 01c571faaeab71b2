import type { Expert } from "#shared/domain/expert.ts";
import { rosterChange } from "#shared/schema/secretariat-roster.ts";
import type { SecretariatTransaction } from "#main/db/databases.ts";

/** Who changed the roster, when and why. */
export interface RosterDeed {
  readonly by: string;
  readonly atMs: number;
  readonly reason: string;
}

/** Writes down what an expert was and is, unless nothing is different; answers whether it was. */
export function recordRosterChange(
  transaction: SecretariatTransaction,
  before: Expert | undefined,
  after: Expert | undefined,
  { by, atMs, reason }: RosterDeed,
): boolean {
  const expert = after?.id ?? before?.id;
  if (expert === undefined || isSame(before, after)) return false;
  const row = { expert, before: before ?? null, after: after ?? null, reason, changedBy: by, changedAtMs: atMs };
  transaction.insert(rosterChange).values(row).run();
  return true;
}

const isSame = (before: Expert | undefined, after: Expert | undefined): boolean =>
  before !== undefined && after !== undefined && factsOf(before) === factsOf(after);

const factsOf = ({ id, name, unit, title, field, categories }: Expert): string =>
  JSON.stringify([id, name, unit, title, field, [...categories].sort()]);
