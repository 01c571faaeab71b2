import { err, ok, type Result } from "#shared/result.ts";
import { signEd25519, verifyEd25519 } from "#main/crypto/crypto.ts";
import { fromBase64, toBase64 } from "#main/signing/base64.ts";

/*
 * Signature and public key files of minisign, so that `minisign -V` checks ours without this program. Only the legacy
 * form `Ed` (Ed25519 over the bytes themselves): the prehashed form `ED` needs BLAKE2b, which Electron's BoringSSL
 * does not have.
 */

/** What is needed to sign. `keyId` has 8 bytes, comments are one line each. */
export interface MinisignInput {
  readonly seed: Uint8Array;
  readonly keyId: Uint8Array;
  readonly data: Uint8Array;
  readonly trustedComment: string;
  readonly untrustedComment: string;
}

/** A public key with the 8 bytes that name it. */
export interface NamedPublicKey {
  readonly publicKey: Uint8Array;
  readonly keyId: Uint8Array;
}

/**
 * Why a signature was refused.
 *
 * `malformed`: not four lines of minisign. `prehashed`: the form `ED`. `other-key`: made by a key with another id.
 * `wrong-signature`: data or signature were altered. `wrong-comment`: the trusted comment was altered.
 */
export interface SignatureFault {
  readonly fault: "malformed" | "prehashed" | "other-key" | "wrong-signature" | "wrong-comment";
}

const algorithm = Buffer.from("Ed", "latin1");
const prehashed = Buffer.from("ED", "latin1");
const untrustedPrefix = "untrusted comment: ";
const trustedPrefix = "trusted comment: ";

/** The text of a `.minisig` file: four lines, each ended by a newline. */
export function signMinisign(input: MinisignInput): string {
  const signature = signEd25519(input.seed, input.data);
  const both = Buffer.concat([signature, Buffer.from(input.trustedComment, "utf8")]);
  return [
    untrustedPrefix + input.untrustedComment,
    toBase64(Buffer.concat([algorithm, input.keyId, signature])),
    trustedPrefix + input.trustedComment,
    toBase64(signEd25519(input.seed, both)),
    "",
  ].join("\n");
}

/** The trusted comment once both signatures held under the given key. */
export function verifyMinisign(
  input: NamedPublicKey & { readonly data: Uint8Array; readonly signature: string },
): Result<{ readonly trustedComment: string }, SignatureFault> {
  const parsed = parseSignature(input.signature);
  if (parsed === undefined) return err({ fault: "malformed" });
  const { blob, global, trustedComment } = parsed;
  const form = blob.subarray(0, 2);
  if (!algorithm.equals(form)) return err({ fault: prehashed.equals(form) ? "prehashed" : "malformed" });
  if (!Buffer.from(input.keyId).equals(blob.subarray(2, 10))) return err({ fault: "other-key" });
  const signature = blob.subarray(10);
  if (!verifyEd25519(input.publicKey, input.data, signature)) return err({ fault: "wrong-signature" });
  const both = Buffer.concat([signature, Buffer.from(trustedComment, "utf8")]);
  if (!verifyEd25519(input.publicKey, both, global)) return err({ fault: "wrong-comment" });
  return ok({ trustedComment });
}

interface SignatureParts {
  /** Form (2 bytes), key id (8), signature (64). */
  readonly blob: Uint8Array;
  /** Signature over signature and trusted comment. */
  readonly global: Uint8Array;
  readonly trustedComment: string;
}

function parseSignature(text: string): SignatureParts | undefined {
  const lines = linesOf(text);
  const [untrusted = "", first = "", trusted = "", second = ""] = lines;
  if (lines.length !== 4 || !untrusted.startsWith(untrustedPrefix) || !trusted.startsWith(trustedPrefix))
    return undefined;
  const blob = fromBase64(first, 74);
  const global = fromBase64(second, 64);
  if (blob === undefined || global === undefined) return undefined;
  return { blob, global, trustedComment: trusted.slice(trustedPrefix.length) };
}

/** The text of a `.pub` file: a comment and the key, each ended by a newline. */
export const encodePublicKey = (publicKey: Uint8Array, keyId: Uint8Array): string =>
  `${untrustedPrefix}minisign public key ${printedId(keyId)}\n${toBase64(Buffer.concat([algorithm, keyId, publicKey]))}\n`;

/** The key of a `.pub` file; any comment is accepted, it is not signed. */
export function decodePublicKey(text: string): Result<NamedPublicKey, { readonly fault: "malformed" }> {
  const [comment = "", line = "", ...rest] = linesOf(text);
  const blob = fromBase64(line, 42);
  if (!comment.startsWith(untrustedPrefix) || blob === undefined || rest.length > 0) return err({ fault: "malformed" });
  if (!algorithm.equals(blob.subarray(0, 2))) return err({ fault: "malformed" });
  return ok({ keyId: blob.slice(2, 10), publicKey: blob.slice(10) });
}

// minisign prints a key id as a little-endian number; the comment follows it so that its own messages match.
const printedId = (keyId: Uint8Array): string => Buffer.from(keyId).reverse().toString("hex").toUpperCase();

// One newline at the end belongs to the last line; sticks and editors may have turned newlines into CR LF.
const linesOf = (text: string): string[] => text.replace(/\r?\n$/, "").split(/\r?\n/);
