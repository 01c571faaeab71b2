import { rmSync } from "node:fs";
import { join } from "node:path";
import { createCrew } from "#main/crew/crew.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { createGrants } from "#main/grants.ts";
import { readScoreContent } from "#main/score-files/read-score-content.ts";
import { listScoreFiles } from "#main/secretariat/merge/list-score-files.ts";
import { openScoreFiles } from "#main/secretariat/merge/open-score-files.ts";
import type { BenchRun, Line } from "#tests/bench/bench.ts";
import { identity, readContents, writeScoreFiles } from "#tests/bench/data/score-files.ts";
import { runShell } from "#tests/bench/run-program.ts";
import { asSeconds, median, takeTurns, timed } from "#tests/bench/take-turns.ts";

/** Opening the score files of 200 experts: with the age layer from the disk, and only what lies inside it. */
export async function measureScoreFiles({ rounds, small, data, folder: own }: BenchRun): Promise<readonly Line[]> {
  const experts = small ? 20 : 200;
  const folder = await data.prepared(`scores-${experts}`, (target) => writeScoreFiles(target, experts));
  await runShell("cat * > /dev/null", folder);
  const asideFolder = join(own, "set-aside");
  const grants = createGrants();
  const contents = readContents(folder, experts);
  const crew = createCrew();
  const open = async (): Promise<void> => {
    const paths = listScoreFiles(grants, [grants.grant(folder)]);
    if (!paths.ok) throw new Error(paths.error.kind);
    const context = { progress: () => undefined, signal: new AbortController().signal, crew };
    const opened = await openScoreFiles(paths.value, { ...context, identities: [identity], asideFolder });
    const faults = opened.filter((file) => "fault" in file);
    if (opened.length !== experts || faults.length > 0) throw new Error(JSON.stringify(faults[0]));
  };
  const inside = (): void => {
    const documents = contents.map((content) => {
      const read = readScoreContent(content);
      if (!read.ok) throw new Error(read.error.code);
      return { sha256: sha256Hex(content), ...read.value };
    });
    if (documents.length !== experts) throw new Error("not all were read");
  };
  const times = await takeTurns(rounds, { inside: () => timed(inside), sealed: () => timed(open) });
  await crew.close();
  rmSync(asideFolder, { recursive: true });
  const share = experts / 200;
  const megabytes = contents.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const beside = `${megabytes.toFixed(0)} MB`;
  return [
    {
      what: `${experts} score files verified and parsed`,
      found: median(times.inside) / 1000,
      unit: "s",
      target: { atMost: 3 * share },
      beside: `${beside}; ${asSeconds(times.inside)}`,
    },
    {
      what: `${experts} score files read, opened with age, verified and parsed`,
      found: median(times.sealed) / 1000,
      unit: "s",
      target: { atMost: 6 * share },
      beside: `${beside}; ${asSeconds(times.sealed)}`,
    },
  ];
}
