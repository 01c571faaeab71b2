import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkWritten } from "#main/bundle-format/check-written.ts";
import { createCrew } from "#main/crew/crew.ts";
import type { BenchRun, Line } from "#tests/bench/bench.ts";
import { materialsOf, writeBenchBundle } from "#tests/bench/data/bench-data.ts";
import { runShell, settleDisk } from "#tests/bench/run-program.ts";
import { asSeconds, median, takeTurns, timed } from "#tests/bench/take-turns.ts";

/** Sealing, hashing and writing a bundle, against `zip -0` of the same files, which does none of the first two. */
export async function measureBuild({ rounds, data, folder }: BenchRun): Promise<readonly Line[]> {
  const { files, folder: originals } = await data.originals();
  const target = join(folder, "built");
  let headPath = "";
  await runShell("cat * > /dev/null", originals);
  const { write, check, zip } = await takeTurns(rounds, {
    write: async () => {
      await prepare(target);
      return timed(async () => ({ headPath } = await writeBenchBundle(target, "built-v1", materialsOf(files))));
    },
    check: async () => {
      const crew = createCrew();
      const ms = await timed(async () => {
        const checked = await checkWritten(headPath, crew, () => undefined, new AbortController().signal);
        if (!checked.ok) throw new Error(JSON.stringify(checked.error));
      });
      await crew.close();
      return ms;
    },
    zip: async () => {
      await prepare(target);
      return runShell(`zip -0 -r -q '${join(target, "built.zip")}' .`, originals);
    },
  });
  rmSync(target, { recursive: true });
  const both = write.map((ms, round) => ms + (check[round] ?? 0));
  const line = (what: string, ours: readonly number[]): Line => ({
    what,
    found: median(ours) / median(zip),
    unit: "×",
    target: { atMost: 1 },
    beside: `${asSeconds(ours)} against ${asSeconds(zip)}`,
  });
  return [
    line("bundle sealed, hashed, written and synced ÷ zip -0", write),
    line("the same and read back whole ÷ zip -0", both),
  ];
}

async function prepare(target: string): Promise<void> {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  await settleDisk();
}
