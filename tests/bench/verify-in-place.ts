import { join } from "node:path";
import { ensureBuilt } from "#build/ensure-built.ts";
import { readHead } from "#main/bundle-format/read-head.ts";
import { verifyVolume } from "#main/bundle-format/verify-volume.ts";
import { volumePaths } from "#main/bundle-format/volumes.ts";
import { createCrew } from "#main/crew/crew.ts";
import type { BenchRun, Line } from "#tests/bench/bench.ts";
import { runShell } from "#tests/bench/run-program.ts";
import { asSeconds, median, takeTurns, timed } from "#tests/bench/take-turns.ts";

const openssl = "find . -type f -print0 | xargs -0 -P2 -n 50 openssl dgst -sha256 > /dev/null";

/** Hashing a bundle where it lies, against programs that hash the same files unzipped. */
export async function measureVerify({ rounds, data, note, root }: BenchRun): Promise<readonly Line[]> {
  const { headPath } = await data.bundle();
  ensureBuilt(root);
  // The workers of the built program: nobody waits for their types to be stripped.
  const worker = join(root, "out/main/crew-worker.js");
  const bag = await data.bag();
  note("verify: warming the page cache");
  await runShell("cat $(find . -type f) > /dev/null", bag);
  await verifyBundle(headPath, worker);
  const times = await takeTurns(rounds, {
    ours: () => verifyBundle(headPath, worker),
    openssl: () => runShell(openssl, bag),
    sha256sum: () => runShell("sha256sum -c --quiet manifest-sha256.txt", bag),
  });
  const ours = median(times.ours);
  const beside = (other: readonly number[]): string => `${asSeconds(times.ours)} against ${asSeconds(other)}`;
  return [
    {
      what: "verify in place ÷ openssl, two processes",
      found: ours / median(times.openssl),
      unit: "×",
      target: { atMost: 1.15 },
      beside: beside(times.openssl),
    },
    {
      what: "verify in place ÷ sha256sum -c",
      found: ours / median(times.sha256sum),
      unit: "×",
      target: { atMost: 0.2 },
      beside: beside(times.sha256sum),
    },
  ];
}

/** Milliseconds until head and volumes are hashed; the start of the workers counts. */
async function verifyBundle(headPath: string, worker: string): Promise<number> {
  const head = await readHead(headPath);
  if (!head.ok) throw new Error(JSON.stringify(head.error));
  const { index } = head.value;
  const crew = createCrew(worker);
  const ms = await timed(async () => {
    for (const { number, path } of [{ number: 0, path: headPath }, ...volumePaths(head.value)]) {
      const verdict = await verifyVolume({ crew, path, number, index, onBytes: () => undefined });
      if (verdict.findings.length > 0) throw new Error(JSON.stringify(verdict.findings));
    }
  });
  await crew.close();
  return ms;
}
