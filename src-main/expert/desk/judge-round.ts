import type { BundleIndex } from "#shared/formats/bundle.ts";
import type { InspectedBundle } from "#shared/ipc/expert-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { OpenedHead } from "#main/bundle-format/read-head.ts";
import type { BundleRow } from "#main/expert/desk/imported-head.ts";
import { keyFingerprint } from "#main/signing/fingerprint.ts";

/** How a bundle stands to what this laptop has of its round. */
export interface Standing {
  /** The same bundle, begun or whole. */
  readonly same: BundleRow | undefined;
  /** The newest whole version that this one will replace. */
  readonly replaces: BundleRow | undefined;
  readonly keyChange: InspectedBundle["keyChange"];
}

/**
 * Whether a bundle may come onto this laptop; `known` are all rows. Decides nothing about a changed key, only says it.
 *
 * Errors: `expert/bundle-differs`, `expert/practice-and-real`, `expert/round-finished`, `expert/bundle-older`.
 */
export function judgeRound(
  known: readonly BundleRow[],
  head: Pick<OpenedHead, "index" | "hash" | "organiserKey" | "predecessor">,
): Result<Standing, Problem> {
  const { index } = head;
  const refusal = refusalOf(known, index, head.hash);
  if (refusal !== undefined) return err(refusal);
  const ofRound = known.filter((row) => row.round === index.round);
  return ok({
    same: known.find((row) => row.id === index.bundle),
    replaces: newest(ofRound.filter((row) => row.state === "ready" && row.version < index.version)),
    keyChange: keyChangeOf(newest(ofRound.filter((row) => !isBegun(row, index))), head),
  });
}

function refusalOf(known: readonly BundleRow[], index: BundleIndex, hash: string): Problem | undefined {
  const { round, version } = index;
  const ofRound = known.filter((row) => row.round === round);
  const twin = known.find((row) => row.id === index.bundle || (row.round === round && row.version === version));
  if (twin !== undefined && twin.hash !== hash) return { kind: "expert/bundle-differs", facts: { bundle: twin.id } };
  const other = ofRound.find((row) => row.practice !== index.practice);
  if (other !== undefined) return { kind: "expert/practice-and-real", facts: { round, here: other.id } };
  const ended = ofRound.find((row) => row.state === "finished" && row.version >= version);
  if (ended !== undefined) return { kind: "expert/round-finished", facts: { round } };
  const newer = newest(ofRound.filter((row) => row.state !== "finished" && row.version > version));
  if (newer === undefined) return undefined;
  return { kind: "expert/bundle-older", facts: { version, newest: newer.version } };
}

/** The key that counts is that of the newest version: a key that was replaced must not come back. */
function keyChangeOf(
  known: BundleRow | undefined,
  { organiserKey, predecessor }: Pick<OpenedHead, "organiserKey" | "predecessor">,
): InspectedBundle["keyChange"] {
  if (known === undefined || known.organiserKey === keyText(organiserKey.publicKey)) return null;
  return {
    known: keyFingerprint(Buffer.from(known.organiserKey, "base64")),
    found: keyFingerprint(organiserKey.publicKey),
    vouched: predecessor !== undefined && known.organiserKey === keyText(predecessor.publicKey),
  };
}

/** A begun import of the same bundle proves nothing about its key: whoever goes on is asked again. */
const isBegun = (row: BundleRow, index: BundleIndex): boolean => row.id === index.bundle && row.state === "incoming";

/** A public key as the table keeps it: base64. */
export const keyText = (publicKey: Uint8Array): string => Buffer.from(publicKey).toString("base64");

const newest = (rows: readonly BundleRow[]): BundleRow | undefined =>
  [...rows].sort((one, other) => other.version - one.version)[0];
