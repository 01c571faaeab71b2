import { createPrivateKey } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { signingKeyFromSeed } from "#main/crypto/crypto.ts";
import { keyIdOf } from "#main/signing/fingerprint.ts";
import { encodePublicKey, signMinisign } from "#main/signing/minisign.ts";
import { sha256Of } from "#build/package/electron-zips.ts";

const listName = "SHA256SUMS";

/**
 * Writes `SHA256SUMS` over the packed files, as `sha256sum -c` reads it; with a key also `SHA256SUMS.minisig` and the
 * public key `pingshen-release.pub`, as `minisign -V` reads them.
 *
 * Errors: throws when the key file holds no Ed25519 private key.
 */
export async function writeChecksums(
  folder: string,
  files: readonly string[],
  version: string,
  keyFile: string | undefined,
): Promise<void> {
  const lines = await Promise.all(files.map(async (file) => `${await sha256Of(file)}  ${basename(file)}\n`));
  const list = Buffer.from(lines.sort().join(""));
  await writeFile(join(folder, listName), list);
  if (keyFile === undefined) return;
  const seed = await readSeed(keyFile);
  const { publicKey } = signingKeyFromSeed(seed);
  const keyId = keyIdOf(publicKey);
  const untrustedComment = "signature of Pingshen's release";
  const trustedComment = `pingshen ${version}`;
  const signature = signMinisign({ seed, keyId, data: list, trustedComment, untrustedComment });
  await writeFile(join(folder, `${listName}.minisig`), signature);
  await writeFile(join(folder, "pingshen-release.pub"), encodePublicKey(publicKey, keyId));
}

async function readSeed(keyFile: string): Promise<Uint8Array> {
  const key = createPrivateKey(await readFile(keyFile));
  const { d } = key.export({ format: "jwk" });
  if (key.asymmetricKeyType !== "ed25519" || d === undefined)
    throw new Error(`${keyFile} holds no Ed25519 private key: openssl genpkey -algorithm ed25519 makes one.`);
  return new Uint8Array(Buffer.from(d, "base64url"));
}
