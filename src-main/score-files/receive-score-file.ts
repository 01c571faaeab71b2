import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { err, ok, type Result } from "#shared/result.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { openSealed } from "#main/score-files/open-sealed.ts";
import { verifyScoreContent, type VerifiedContent } from "#main/score-files/read-score-content.ts";
import { scoreFileLimitBytes, type ScoreFileFault } from "#main/score-files/score-file-fault.ts";
import { storedContent } from "#main/score-files/stored-content.ts";

/** A score file that is to be received. */
export interface ReceiveWish {
  /** Where it lies, usually on a stick. */
  readonly path: string;
  /** Folder in which a copy is put aside under the file's own hash. */
  readonly asideFolder: string;
  /** age identities that may open it. */
  readonly identities: readonly string[];
}

/** A score file that was read from its stick. */
export interface ReceivedFile {
  /** Of the file as it lies on the stick. */
  readonly fileSha256: string;
  /** The file itself where the disk took no copy; it stays in memory then. */
  readonly bytes: Uint8Array | undefined;
  /** Of the signed content; empty when it could not be opened. */
  readonly sha256: string;
  readonly opened: Result<OpenedContent, ScoreFileFault>;
}

/** Its content, whose signature held. */
interface OpenedContent extends VerifiedContent {
  /** The content as `storedContent` keeps it. */
  readonly stored: Uint8Array;
}

/**
 * Reads a score file, puts a copy aside, opens it and verifies its signature. What it says is not looked at.
 *
 * Errors: the fault at which it ended; one that could be read at all has its hashes beside the fault.
 */
export async function receiveScoreFile(wish: ReceiveWish): Promise<Result<ReceivedFile, ScoreFileFault>> {
  const read = readWhole(wish.path);
  if (!read.ok) return read;
  const bytes = read.value;
  const fileSha256 = sha256Hex(bytes);
  const isAside = putAside(asidePath(wish.asideFolder, fileSha256), bytes);
  const received = { fileSha256, bytes: isAside ? undefined : new Uint8Array(bytes) };
  const content = await openSealed(bytes, wish.identities);
  if (!content.ok) return ok({ ...received, sha256: "", opened: content });
  const sha256 = sha256Hex(content.value);
  const verified = verifyScoreContent(content.value);
  if (!verified.ok) return ok({ ...received, sha256, opened: verified });
  // The key lies in memory of its own, whatever becomes of the text.
  const publicKey = new Uint8Array(verified.value.publicKey);
  const stored = storedContent(content.value);
  return ok({ ...received, sha256, opened: ok({ ...verified.value, publicKey, stored }) });
}

/** Where a file that was put aside lies. */
export const asidePath = (asideFolder: string, fileSha256: string): string => `${asideFolder}/${fileSha256}.pss`;

function readWhole(path: string): Result<Uint8Array, ScoreFileFault> {
  try {
    const file = openSync(path, "r");
    try {
      const sizeBytes = fstatSync(file).size;
      if (sizeBytes > scoreFileLimitBytes)
        return failed("score-file-too-large", { sizeBytes, limitBytes: scoreFileLimitBytes });
      if (readBuffer.length < sizeBytes) readBuffer = Buffer.allocUnsafeSlow(sizeBytes);
      let done = 0;
      for (let more = 1; more > 0 && done < sizeBytes; done += more)
        more = readSync(file, readBuffer, done, sizeBytes - done, done);
      // A part of it would be told as a file that was tampered with.
      if (done < sizeBytes) return failed("score-file-unreachable", { reason: "EIO" });
      return ok(readBuffer.subarray(0, done));
    } finally {
      closeSync(file);
    }
  } catch (fault) {
    const reason = fault instanceof Error && "code" in fault ? String(fault.code) : "?";
    return failed("score-file-unreachable", { reason });
  }
}

/** One file after the other goes into the same memory: two hundred of their own would not be given back at once. */
let readBuffer = Buffer.alloc(0);

const failed = (code: ScoreFileFault["code"], details: ScoreFileFault["details"]): Result<never, ScoreFileFault> =>
  err({ step: "sealed", code, details });

function putAside(path: string, bytes: Uint8Array): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return true;
  } catch {
    return false;
  }
}
