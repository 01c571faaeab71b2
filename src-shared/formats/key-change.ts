import { z } from "zod";

/** The word of a key that was replaced for the one after it. Source: docs/formats.md §1.1. */
export const KeyChange = z.object({
  /** Base64, Ed25519: the key that vouches. */
  predecessor: z.string().max(64),
  /** Base64, Ed25519: the key it vouches for. */
  successor: z.string().max(64),
  /** minisign signature of the one over the public key file of the other. */
  vouching: z.string().max(1000),
});
export type KeyChange = z.infer<typeof KeyChange>;
