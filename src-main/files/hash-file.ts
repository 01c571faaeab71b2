import { createReadStream } from "node:fs";
import { createSha256 } from "#main/crypto/crypto.ts";

/** SHA-256 of a file of any size, as hex. */
export async function hashFile(path: string, signal: AbortSignal): Promise<string> {
  const hash = createSha256();
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20, signal })) hash.update(chunk as Buffer);
  return hash.hex();
}
