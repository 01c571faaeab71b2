import type { BundleId, ExpertId } from "#shared/ids.ts";
import { openBytes, sealBytes } from "#main/crypto/crypto.ts";

/** What a private text is; part of what is authenticated, so that texts cannot change places. */
export type PrivateField = "comment" | "criterion" | "flag" | "note" | "phrase" | "reason" | "reopen";

/** Whose texts they are, in which bundle, and the key (32 bytes) that they are kept under. A session is one. */
export interface TextOwner {
  readonly bundle: BundleId;
  readonly expert: ExpertId;
  readonly dataKey: Uint8Array;
}

const associated = ({ bundle, expert }: TextOwner, subject: string, field: PrivateField): Uint8Array =>
  Buffer.from(`pingshen/${field}/${bundle}/${expert}/${subject}`, "utf8");

/**
 * Seals a text of the expert for the database: nonce and ciphertext as base64; an empty text stays empty.
 *
 * `subject` is what the text is about: a candidate, `candidate/criterion`, a revision, or the id of a note or phrase.
 */
export function sealPrivateText(
  owner: TextOwner,
  subject: string,
  field: PrivateField,
  text: string,
  randomBytes: (size: number) => Uint8Array,
): string {
  if (text === "") return "";
  const nonce = randomBytes(12);
  const sealed = sealBytes(owner.dataKey, nonce, Buffer.from(text, "utf8"), associated(owner, subject, field));
  return Buffer.concat([nonce, sealed]).toString("base64");
}

/** The text again. Errors: throws when the row was changed by another hand, which is a damaged database. */
export function openPrivateText(owner: TextOwner, subject: string, field: PrivateField, stored: string): string {
  if (stored === "") return "";
  const bytes = Buffer.from(stored, "base64");
  const plain = openBytes(owner.dataKey, bytes.subarray(0, 12), bytes.subarray(12), associated(owner, subject, field));
  if (plain === undefined) throw new Error(`a private ${field} cannot be opened`);
  return Buffer.from(plain).toString("utf8");
}
