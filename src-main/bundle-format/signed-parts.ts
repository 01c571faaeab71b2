import { basename } from "node:path";
import type { IndexedFile } from "#shared/formats/bundle.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { checkAgreement } from "#main/bundle-format/check-agreement.ts";
import { parseHead, type HeadParts } from "#main/bundle-format/parse-head.ts";

/** The parts of a head that agree with each other, and the index's files by their path. */
export interface SignedParts extends HeadParts {
  readonly files: ReadonlyMap<string, IndexedFile>;
}

/*
 * The parts that were read last. A bundle is looked at, copied and opened one after the other, and each time its head is
 * read and hashed anew; but the same bytes give the same parts, and with 25,000 files that takes most of the time.
 */
let last: { readonly hash: string; readonly parts: SignedParts } | undefined;

/**
 * Parses tag files whose signature and hashes held.
 *
 * `hash` is the SHA-256 of the tag manifest, so it stands for every byte of them.
 * Errors: `bundle/too-new`, `bundle/contradictory`.
 */
export function signedParts(
  headPath: string,
  hash: string,
  tags: ReadonlyMap<string, Buffer>,
): Result<SignedParts, Problem> {
  if (last?.hash === hash) return ok(last.parts);
  const name = basename(headPath);
  const parsed = parseHead(name, tags);
  if (!parsed.ok) return parsed;
  const part = checkAgreement(parsed.value, tags);
  if (part !== undefined) return err({ kind: "bundle/contradictory", facts: { name, part } });
  const parts = { ...parsed.value, files: new Map(parsed.value.index.files.map((each) => [each.path, each])) };
  last = { hash, parts };
  return ok(parts);
}
