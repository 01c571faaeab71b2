import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";
import { localHeader } from "#main/bundle-format/stored-zip.ts";
import type { CopyJob, CrewAnswers, FileJob, HashJob, SealedDigest, SealJob } from "#main/crew/crew-job.ts";
import { createSha256 } from "#main/crypto/crypto.ts";
import { contentHeader, recordBytes, recordCount, recordKeys, recordPlainBytes } from "#main/sealing/content-keys.ts";
import { sealRecord } from "#main/sealing/sealed-content.ts";

/*
 * The loops that move bulk data. They run in worker threads and read and write synchronously into two buffers that are
 * used again and again: streams would take twice as long.
 */

/** Thrown when the person who waits has changed their mind. */
export class JobStopped extends Error {}

/** Who watches a job, and whether it should go on. */
export interface JobWatch {
  readonly onBytes: (bytes: number) => void;
  readonly isStopped: () => boolean;
}

const plainBuffer = Buffer.allocUnsafe(recordPlainBytes);
const sealedBuffer = Buffer.allocUnsafe(recordBytes);

/** Runs one job. Errors: throws the system's error of a disk fault, or `JobStopped`. */
export function runFileJob(job: FileJob, watch: JobWatch): CrewAnswers[FileJob["kind"]] {
  switch (job.kind) {
    case "seal":
      return seal(job, watch);
    case "copy":
      return copy(job, watch);
    case "hash":
      return hash(job, watch);
  }
}

function seal(job: SealJob, watch: JobWatch): SealedDigest {
  return withFiles(job, (source, target) => {
    const header = contentHeader(job.salt);
    const keys = recordKeys(job.ikm, job.salt);
    const whole = createSha256();
    const plain = createSha256();
    const pieces: string[] = [];
    const records = recordCount(job.plainBytes);
    let position = job.headerOffset + localHeader({ name: job.name, sizeBytes: 0, crc32: 0 }).length;
    let sizeBytes = 0;
    let crc = 0;
    let isWhole = fstatSync(source).size === job.plainBytes;
    for (let record = 0; record < records; record += 1) {
      stopIfAsked(watch);
      const from = record * recordPlainBytes;
      const asked = Math.min(recordPlainBytes, job.plainBytes - from);
      const read = readFully(source, plainBuffer, asked, from);
      isWhole &&= read === asked;
      plain.update(plainBuffer.subarray(0, asked));
      const written = sealRecord(sealedBuffer, keys, record, plainBuffer.subarray(0, asked), record === records - 1);
      const sealed = sealedBuffer.subarray(0, written);
      const piece = createSha256();
      for (const part of record === 0 ? [header, sealed] : [sealed]) {
        whole.update(part);
        if (records > 1) piece.update(part);
        crc = crc32(part, crc);
        writeFully(target, part, position);
        position += part.length;
        sizeBytes += part.length;
      }
      if (records > 1) pieces.push(piece.hex());
      watch.onBytes(asked);
    }
    writeFully(target, localHeader({ name: job.name, sizeBytes, crc32: crc }), job.headerOffset);
    return {
      sizeBytes,
      sha256: whole.hex(),
      crc32: crc,
      pieces: records > 1 ? pieces : undefined,
      plainSha256: plain.hex(),
      isWhole,
    };
  });
}

function copy(job: CopyJob, watch: JobWatch): boolean {
  return withFiles(job, (source, target) => {
    const header = localHeader(job);
    writeFully(target, header, job.headerOffset);
    let done = 0;
    while (done < job.sizeBytes) {
      stopIfAsked(watch);
      const read = readFully(source, sealedBuffer, Math.min(recordBytes, job.sizeBytes - done), done);
      if (read === 0) return false;
      writeFully(target, sealedBuffer.subarray(0, read), job.headerOffset + header.length + done);
      done += read;
      watch.onBytes(read);
    }
    return true;
  });
}

function hash({ path, ranges }: HashJob, watch: JobWatch): CrewAnswers["hash"] {
  const file = openSync(path, "r");
  try {
    return ranges.map(({ offset, sizeBytes }) => {
      const digest = createSha256();
      for (let done = 0; done < sizeBytes;) {
        stopIfAsked(watch);
        const asked = Math.min(recordBytes, sizeBytes - done);
        const read = readFully(file, sealedBuffer, asked, offset + done);
        digest.update(sealedBuffer.subarray(0, read));
        watch.onBytes(read);
        if (read < asked) return undefined;
        done += read;
      }
      return digest.hex();
    });
  } finally {
    closeSync(file);
  }
}

function withFiles<Answer>(
  job: { readonly source: string; readonly target: string },
  work: (source: number, target: number) => Answer,
): Answer {
  const source = openSync(job.source, "r");
  try {
    // Made beforehand; «r+» keeps what other jobs have written into it.
    const target = openSync(job.target, "r+");
    try {
      return work(source, target);
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}

function readFully(file: number, buffer: Buffer, sizeBytes: number, position: number): number {
  let filled = 0;
  while (filled < sizeBytes) {
    const read = readSync(file, buffer, filled, sizeBytes - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}

function writeFully(file: number, bytes: Uint8Array, position: number): void {
  for (let written = 0; written < bytes.length;) {
    written += writeSync(file, bytes, written, bytes.length - written, position + written);
  }
}

function stopIfAsked(watch: JobWatch): void {
  if (watch.isStopped()) throw new JobStopped();
}
