import { sha256Hex } from "#main/crypto/crypto.ts";

/** Repeatable «random» bytes for the demo and for tests: SHA-256 in counter mode. Never for a real round. */
export function createSeededBytes(seed: string): (size: number) => Uint8Array {
  let counter = 0;
  return (size) => {
    const blocks: Uint8Array[] = [];
    for (let made = 0; made < size; made += 32) {
      blocks.push(Buffer.from(sha256Hex(`${seed}:${String(counter)}`), "hex"));
      counter += 1;
    }
    return new Uint8Array(Buffer.concat(blocks).subarray(0, size));
  };
}
