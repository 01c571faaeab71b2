import { Encrypter } from "age-encryption";

/**
 * The bytes of a `.pss` file: `content` as an age file that only the recipient (`age1…`) can open.
 *
 * age makes a new file key each time, so the same content never gives the same bytes; it is named by its own hash.
 */
export function sealToRecipient(content: Uint8Array, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(content);
}
