import type { z } from "zod";
import { canonicalJson, type Json } from "#shared/formats/canonical-json.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { sha256Hex, signingKeyFromSeed } from "#main/crypto/crypto.ts";
import { parseBoundedJson } from "#main/score-files/parse-bounded-json.ts";
import { packEntries, unpackEntries } from "#main/score-files/signed-container.ts";
import { keyIdOf } from "#main/signing/fingerprint.ts";
import {
  decodePublicKey,
  encodePublicKey,
  signMinisign,
  verifyMinisign,
  type NamedPublicKey,
} from "#main/signing/minisign.ts";

/** Names of key, document and signature, in their order. */
type EntryNames = readonly [key: string, document: string, signature: string];

/** A small signed document as it was read. */
export interface SignedDocument<Value> {
  readonly value: Value;
  /** The key that signed, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** Of the whole container. */
  readonly sha256: string;
}

/** `unreadable`: not built as it has to be. `signature`: it does not hold. `newer`: made by a later version. */
export type SignedFault = "unreadable" | "signature" | "newer";

/** Largest container: 500 candidates and 500 voters take under 100 KB. */
export const signedDocumentLimitBytes = 256 * 1024;

/** Deepest nesting is three. */
const depthLimit = 8;

/** The container of a document that is signed now; the same document and key give the same bytes. */
export function signDocument(
  names: EntryNames,
  document: Json,
  signingSeed: Uint8Array,
  comments: { readonly trustedComment: string; readonly untrustedComment: string },
): Uint8Array {
  const { publicKey } = signingKeyFromSeed(signingSeed);
  const keyId = keyIdOf(publicKey);
  const data = Buffer.from(canonicalJson(document), "utf8");
  const signature = signMinisign({ seed: signingSeed, keyId, data, ...comments });
  return packEntries(names, [
    Buffer.from(encodePublicKey(publicKey, keyId), "utf8"),
    data,
    Buffer.from(signature, "utf8"),
  ]);
}

/** What a container says, once its signature held under its own key; whose key that is, is for the caller to find out. */
export function readSignedDocument<Value>(
  names: EntryNames,
  content: Uint8Array,
  schema: z.ZodType<Value>,
  commentOf: (value: Value) => string,
): Result<SignedDocument<Value>, SignedFault> {
  const entries = openEntries(names, content);
  if (entries === undefined) return err("unreadable");
  const { key, document, signature } = entries;
  const held = verifyMinisign({ ...key, data: document, signature });
  if (!held.ok) return err("signature");
  const json = parseBoundedJson(document, depthLimit);
  if (!json.ok) return err("unreadable");
  const read = schema.safeParse(json.value);
  if (!read.success) return err(isNewer(json.value) ? "newer" : "unreadable");
  if (held.value.trustedComment !== commentOf(read.data)) return err("signature");
  return ok({ value: read.data, publicKey: key.publicKey, sha256: sha256Hex(content) });
}

interface OpenedEntries {
  readonly key: NamedPublicKey;
  readonly document: Uint8Array;
  readonly signature: string;
}

function openEntries(names: EntryNames, content: Uint8Array): OpenedEntries | undefined {
  if (content.length > signedDocumentLimitBytes) return undefined;
  const [keyFile, document, signature] = unpackEntries(names, content) ?? [];
  if (keyFile === undefined || document === undefined || signature === undefined) return undefined;
  const key = decodePublicKey(Buffer.from(keyFile).toString("utf8"));
  if (!key.ok || !Buffer.from(key.value.keyId).equals(keyIdOf(key.value.publicKey))) return undefined;
  return { key: key.value, document, signature: Buffer.from(signature).toString("utf8") };
}

const isNewer = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "formatVersion" in value && Number(value.formatVersion) > 1;
