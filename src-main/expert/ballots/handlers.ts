import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleOfTrial } from "#shared/domain/trial.ts";
import type { BundleId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import type { ballotCalls } from "#shared/ipc/ballot-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { readBallotRequest } from "#main/expert/ballots/read-ballot.ts";
import { sealBallot } from "#main/expert/ballots/seal-ballot.ts";
import { ballotFacts, newestBallot, type BallotRow } from "#main/expert/ballots/sealed-ballots.ts";
import { openDesk, type OpenDesk } from "#main/expert/open-desk.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";
import type { Handlers } from "#main/handler.ts";
import { keyFingerprint } from "#main/signing/fingerprint.ts";
import type { CallContext } from "#main/world.ts";

/** What was only tried is never handed in, ballots as little as scores. */
const realDesk = (context: CallContext, bundle: BundleId): Result<OpenDesk, Problem> =>
  bundleOfTrial(bundle) === undefined ? openDesk(context, bundle) : err({ kind: "expert/only-tried" });

/** A run-off ballot: look, vote, hand in. */
export const ballotHandlers: Handlers<keyof typeof ballotCalls> = {
  "ballot/open": async (input, context) => {
    const desk = realDesk(context, input.bundle);
    if (!desk.ok) return desk;
    const read = await readBallotRequest(desk.value, input.file, context);
    if (!read.ok) return read;
    const { session } = desk.value;
    const { value, sha256, publicKey } = read.value;
    const category = session.head.rules.categories.find(({ id }) => id === value.category);
    const own = newestBallot(desk.value, sha256);
    const known = session.head.organiserKey.publicKey;
    return ok({
      request: sha256,
      number: value.number,
      title: category?.title ?? { zh: value.category, en: value.category },
      places: value.places,
      candidates: value.candidates.flatMap((id) => {
        const card = session.candidates.get(id);
        return card === undefined ? [] : [{ id, name: card.name, unit: card.unitName, place: card.place }];
      }),
      fingerprint: keyFingerprint(publicKey),
      replacedFingerprint: Buffer.from(publicKey).equals(known) ? null : keyFingerprint(known),
      sealed: own === undefined ? null : ballotFacts(own),
    });
  },

  "ballot/seal": (input, context) => {
    const desk = realDesk(context, input.bundle);
    return desk.ok ? sealBallot(desk.value, input, context) : desk;
  },

  "ballot/export": (input, context) => {
    const desk = realDesk(context, input.bundle);
    if (!desk.ok) return desk;
    const target = context.grants.path(input.target);
    if (target === undefined) return err({ kind: "file/grant-unknown" });
    const row = newestBallot(desk.value, input.request);
    return row === undefined ? err({ kind: "run-off-request/not-sealed" }) : exportBallot(row, target);
  },
};

/** Writes it and reads it back; the same bytes however often. */
function exportBallot({ fileName, bytes, sha256, contentSha256 }: BallotRow, folder: string): Answer<"ballot/export"> {
  const path = join(folder, fileName);
  const unwritable = (reason: string): Answer<"ballot/export"> =>
    err({ kind: "file/unwritable", facts: { name: fileName, reason } });
  try {
    writeAtomic(path, bytes);
    return sha256Hex(readFileSync(path)) === sha256 ? ok({ path, contentSha256 }) : unwritable("read-back");
  } catch (fault) {
    return unwritable(diskReason(fault));
  }
}
