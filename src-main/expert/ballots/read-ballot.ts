import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { RunOffRequest } from "#shared/formats/run-off.ts";
import type { GrantId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { unreadable } from "#main/bundle-format/unreadable.ts";
import type { OpenDesk } from "#main/expert/open-desk.ts";
import { candidateStates } from "#main/expert/review/candidate-states.ts";
import { readRequest } from "#main/score-files/run-off-files.ts";
import { signedDocumentLimitBytes, type SignedDocument, type SignedFault } from "#main/score-files/signed-document.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { keyFingerprint } from "#main/signing/fingerprint.ts";
import { trustedKeys } from "#main/signing/trusted-keys.ts";
import type { CallContext } from "#main/world.ts";

const signedFaults = {
  unreadable: "run-off-request/unreadable",
  signature: "run-off-request/signature",
  newer: "run-off-request/newer",
} as const satisfies Record<SignedFault, Problem["kind"]>;

/**
 * The request in a file that was chosen, once it is the organiser's own word to this expert.
 *
 * Errors: why this expert cannot answer it on this desk; nothing of the file is shown then.
 */
export async function readBallotRequest(
  desk: OpenDesk,
  file: GrantId,
  context: CallContext,
): Promise<Result<SignedDocument<RunOffRequest>, Problem>> {
  const path = context.grants.path(file);
  if (path === undefined) return err({ kind: "file/grant-unknown" });
  const name = basename(path);
  let bytes: Uint8Array;
  try {
    if ((await stat(path)).size > signedDocumentLimitBytes)
      return err({ kind: "run-off-request/unreadable", facts: { name } });
    bytes = await readFile(path);
  } catch (fault) {
    return unreadable(path, fault);
  }
  const read = readRequest(bytes);
  if (!read.ok) return err({ kind: signedFaults[read.error], facts: { name } });
  const refusal = refuseRequest(desk, read.value);
  return refusal === undefined ? ok(read.value) : err(refusal);
}

function refuseRequest(
  { db, session }: OpenDesk,
  { value, publicKey }: SignedDocument<RunOffRequest>,
): Problem | undefined {
  const { index, organiserKey } = session.head;
  if (!trustedKeys([toBase64(organiserKey.publicKey)], value.keyChanges ?? [], index.round).has(toBase64(publicKey)))
    return {
      kind: "run-off-request/other-key",
      facts: { found: keyFingerprint(publicKey), known: keyFingerprint(organiserKey.publicKey) },
    };
  if (value.round !== index.round || value.practice !== index.practice)
    return { kind: "run-off-request/other-round", facts: { round: value.round } };
  if (value.ruleHash !== index.ruleHash) return { kind: "run-off-request/other-rules" };
  if (!value.voters.includes(session.expert))
    return { kind: "run-off-request/not-voter", facts: { expert: session.expert } };
  const recused = new Set(candidateStates(db, session).flatMap(({ id, state }) => (state === "recused" ? [id] : [])));
  if (value.candidates.some((id) => recused.has(id))) return { kind: "run-off-request/recused" };
  const isKnown = value.candidates.every((id) => session.candidates.get(id)?.category === value.category);
  return isKnown ? undefined : { kind: "run-off-request/candidates-unknown" };
}
