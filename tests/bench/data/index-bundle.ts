import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sealedPayload } from "#main/bundle-format/seal-payload.ts";
import type { CrewAnswers, CrewJob, SealedDigest } from "#main/crew/crew-job.ts";
import type { Crew } from "#main/crew/crew.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { recordCount, sealedBytesOf } from "#main/sealing/content-keys.ts";
import { writeBenchBundle, type BenchBundle } from "#tests/bench/data/bench-data.ts";
import type { BenchMaterial } from "#tests/bench/data/bundle-content.ts";

/**
 * A bundle of many candidates, each with a scan, four photos of 2 MB and four thumbnails: ten files with the card.
 *
 * The head is whole: signature, index, envelope, cards. The volumes have their names and sizes and nothing
 * in them, because nothing of them is read until a material is opened.
 */
export function writeIndexBundle(folder: string, candidates: number, thumbnailBytes: number): Promise<BenchBundle> {
  const thumbnailPath = join(folder, "thumbnail");
  const bytes = new Uint8Array(thumbnailBytes);
  writeFileSync(thumbnailPath, bytes);
  const thumbnail = sealedPayload("thumbnail", bytes, thumbnailPath);
  const sha256 = sha256Hex("any");
  const scan: BenchMaterial = { kind: "scan", source: "", sizeBytes: 600_000, sha256 };
  const photo: BenchMaterial = { kind: "photo", source: "", sizeBytes: 2_000_000, sha256, thumbnail };
  const materials = [scan, photo, photo, photo, photo];
  return writeBenchBundle(
    folder,
    `index-${candidates}`,
    Array.from({ length: candidates }, () => materials),
    createIdleCrew(sha256),
  );
}

/** Answers as if it had sealed; writes nothing. */
function createIdleCrew(plainSha256: string): Crew {
  const answer = (job: CrewJob): SealedDigest => {
    if (job.kind !== "seal") throw new Error("only sealing is pretended");
    const records = recordCount(job.plainBytes);
    const pieces = Array.from({ length: records }, (_, at) => sha256Hex(`${job.name} ${at}`));
    return {
      sizeBytes: sealedBytesOf(job.plainBytes),
      sha256: sha256Hex(job.name),
      crc32: 0,
      pieces: records > 1 ? pieces : undefined,
      plainSha256,
      isWhole: true,
    };
  };
  return {
    run: <Job extends CrewJob>(job: Job) =>
      Promise.resolve((job.kind === "copy" ? true : answer(job)) as CrewAnswers[Job["kind"]]),
    hashRanges: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
}
