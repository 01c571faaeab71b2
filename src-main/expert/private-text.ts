import type { CandidateId } from "#shared/ids.ts";
import { openBytes, sealBytes } from "#main/crypto/crypto.ts";
import type { Session } from "#main/expert/sessions.ts";

/** Where a private text stands; part of what is authenticated, so that texts cannot change places. */
export type PrivateField = "comment" | "reason";

const associated = (session: Session, candidate: CandidateId, field: PrivateField): Uint8Array =>
  Buffer.from(`pingshen/${field}/${session.bundle}/${session.expert}/${candidate}`, "utf8");

/** Seals a text of the expert for the database: nonce and ciphertext as base64; an empty text stays empty. */
export function sealPrivateText(
  session: Session,
  candidate: CandidateId,
  field: PrivateField,
  text: string,
  randomBytes: (size: number) => Uint8Array,
): string {
  if (text === "") return "";
  const nonce = randomBytes(12);
  const sealed = sealBytes(session.dataKey, nonce, Buffer.from(text, "utf8"), associated(session, candidate, field));
  return Buffer.concat([nonce, sealed]).toString("base64");
}

/** The text again. Errors: throws when the row was changed by another hand, which is a damaged database. */
export function openPrivateText(session: Session, candidate: CandidateId, field: PrivateField, stored: string): string {
  if (stored === "") return "";
  const bytes = Buffer.from(stored, "base64");
  const plain = openBytes(
    session.dataKey,
    bytes.subarray(0, 12),
    bytes.subarray(12),
    associated(session, candidate, field),
  );
  if (plain === undefined) throw new Error(`a private ${field} cannot be opened`);
  return Buffer.from(plain).toString("utf8");
}
