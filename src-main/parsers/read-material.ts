import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { stat } from "node:fs/promises";
import { createSha256, sha256Hex } from "#main/crypto/crypto.ts";
import type { MaterialFacts } from "#shared/domain/material.ts";
import { headType, type HeadType } from "#main/parsers/content-type.ts";
import { readOleFacts } from "#main/parsers/read-ole.ts";
import { readPdfFacts } from "#main/parsers/read-pdf.ts";
import { readPictureFacts } from "#main/parsers/read-picture.ts";
import { readVideoFacts } from "#main/parsers/read-video.ts";
import { readZipFacts } from "#main/parsers/read-docx.ts";
import { reasonOf } from "#main/parsers/reason-of.ts";

const pictures = ["jpeg", "png", "webp", "tiff", "gif"] as const;
const isPicture = (type: HeadType): type is (typeof pictures)[number] =>
  (pictures as readonly HeadType[]).includes(type);

/** Fingerprint and facts of one delivered file. A file whose inside is broken is a fact, not a failure. */
export async function readMaterial(path: string): Promise<{ sha256: string; facts: MaterialFacts }> {
  const { size } = await stat(path);
  const { sha256, head, bytes } = size <= heldBytes ? hashBytes(readHeld(path, size)) : await hashFile(path);
  const type = headType(head);
  try {
    return { sha256, facts: await factsOf(path, type, bytes) };
  } catch (fault) {
    const content = type === "zip" || type === "ole" ? "other" : type;
    return { sha256, facts: { content, readable: false, fault: reasonOf(fault) } };
  }
}

async function factsOf(path: string, type: HeadType, bytes: Buffer | undefined): Promise<MaterialFacts> {
  if (type === "pdf") return readPdfFacts(path, bytes);
  if (type === "zip") return readZipFacts(bytes ?? path);
  if (type === "ole") return readOleFacts(path);
  if (type === "mp4" || type === "mov") return readVideoFacts(path, type);
  if (type === "heic") return { content: type, readable: false, fault: "HEIC cannot be shown on the experts' laptops" };
  if (isPicture(type)) return readPictureFacts(bytes ?? path, type);
  return { content: "other", readable: true };
}

/**
 * Photos and forms are read in one piece, and at once, for this process has nothing else to do: reading them piece by
 * piece takes longer than hashing them.
 */
const heldBytes = 32 * 2 ** 20;
const headBytes = 4096;

/** One file after the other goes into the same memory: fresh memory for each takes as long as half of its hash. */
let held = Buffer.alloc(0);

function readHeld(path: string, sizeBytes: number): Buffer {
  if (held.length < sizeBytes) held = Buffer.allocUnsafeSlow(sizeBytes);
  const file = openSync(path, "r");
  try {
    let done = 0;
    for (let more = 1; more > 0 && done < sizeBytes; done += more)
      more = readSync(file, held, done, sizeBytes - done, done);
    return held.subarray(0, done);
  } finally {
    closeSync(file);
  }
}

interface Hashed {
  readonly sha256: string;
  readonly head: Buffer;
  /** The whole file, when it was read in one piece. */
  readonly bytes?: Buffer;
}

const hashBytes = (bytes: Buffer): Hashed => ({ sha256: sha256Hex(bytes), head: bytes.subarray(0, headBytes), bytes });

async function hashFile(path: string): Promise<Hashed> {
  const hash = createSha256();
  let head: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) {
    const bytes = chunk as Buffer;
    if (head.length === 0) head = Buffer.from(bytes.subarray(0, headBytes));
    hash.update(bytes);
  }
  return { sha256: hash.hex(), head };
}
