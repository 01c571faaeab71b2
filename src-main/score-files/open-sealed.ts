import { Decrypter } from "age-encryption";
import { ok, type Result } from "#shared/result.ts";
import { scoreFileFault, scoreFileLimitBytes, type ScoreFileFault } from "#main/score-files/score-file-fault.ts";

const format = "age-encryption.org/";
const firstLine = `${format}v1\n`;
/** A header for one recipient has about 200 bytes. */
const headerLimitBytes = 8 * 1024;
/** Each stanza costs a key agreement for each identity. */
const stanzaLimit = 20;

/** The content of a `.pss` file, opened with any of the age identities (`AGE-SECRET-KEY-1…`). */
export async function openSealed(
  bytes: Uint8Array,
  identities: readonly string[],
): Promise<Result<Uint8Array, ScoreFileFault>> {
  const sizeBytes = bytes.length;
  if (sizeBytes > scoreFileLimitBytes)
    return scoreFileFault("sealed", "score-file-too-large", { sizeBytes, limitBytes: scoreFileLimitBytes });
  const head = Buffer.from(bytes.subarray(0, headerLimitBytes)).toString("latin1");
  if (!head.startsWith(firstLine)) return notOfThisVersion(head, sizeBytes);
  const headEnd = head.indexOf("\n--- ");
  const stanzas = head.slice(0, headEnd).split("\n-> ").length - 1;
  if (headEnd < 0 || stanzas > stanzaLimit) return scoreFileFault("sealed", "score-file-damaged", { sizeBytes });

  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  const asked = { isForOthers: false };
  // Asked last, and only when the header could be read and none of the identities fitted.
  decrypter.addIdentity({
    unwrapFileKey: () => {
      asked.isForOthers = true;
      return null;
    },
  });
  try {
    return ok(await decrypter.decrypt(bytes));
  } catch {
    if (asked.isForOthers)
      return scoreFileFault("sealed", "score-file-other-recipient", { openKeys: identities.length });
    return scoreFileFault("sealed", "score-file-damaged", { sizeBytes });
  }
}

function notOfThisVersion(head: string, sizeBytes: number): Result<never, ScoreFileFault> {
  const version = /^age-encryption\.org\/(v[0-9]{1,4})\r?\n/.exec(head)?.[1];
  if (version !== undefined && version !== "v1") return scoreFileFault("sealed", "score-file-seal-newer", { version });
  if (sizeBytes < firstLine.length && sizeBytes > 0 && firstLine.startsWith(head))
    return scoreFileFault("sealed", "score-file-damaged", { sizeBytes });
  return scoreFileFault("sealed", "score-file-not-sealed", { sizeBytes });
}
