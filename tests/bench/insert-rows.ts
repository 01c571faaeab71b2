import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { readScoreContent } from "#main/score-files/read-score-content.ts";
import { storedContent } from "#main/score-files/stored-content.ts";
import { formInserter } from "#main/secretariat/merge/commit-merge.ts";
import type { OpenedFile } from "#main/secretariat/merge/open-score-files.ts";
import type { BenchRun, Line } from "#tests/bench/bench.ts";
import { fillMergeDatabase, openMergeDatabase, type MergeDatabase } from "#tests/bench/data/merge-database.ts";
import { makeScoreContent } from "#tests/bench/data/score-files.ts";
import { asMs, median, takeTurns, timed } from "#tests/bench/take-turns.ts";

const experts = 20;

/** Forms of 20 merged score files, as merging packs and inserts them, against their plain JSON by bare better-sqlite3; one transaction, WAL, FULL. */
export async function measureRows({ rounds, small, root, folder }: BenchRun): Promise<readonly Line[]> {
  const files = Array.from({ length: small ? 4 : experts }, (_, at) => openedFile(at));
  const own = join(folder, "rows");
  mkdirSync(own, { recursive: true });
  const template = join(own, "template.db");
  const made = openMergeDatabase(template, root);
  fillMergeDatabase(made, files);
  made.close();
  const inFresh = async (work: (database: MergeDatabase) => void): Promise<number> => {
    const path = join(own, "round.db");
    for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true });
    copyFileSync(template, path);
    const database = openMergeDatabase(path, root);
    const ms = await timed(() => work(database));
    database.close();
    return ms;
  };
  const times = await takeTurns(rounds, {
    drizzle: () => inFresh(({ db }) => db.transaction((transaction) => files.forEach(formInserter(transaction)))),
    raw: () => inFresh((database) => insertRaw(database, files)),
  });
  rmSync(own, { recursive: true });
  const forms = files.reduce((sum, { open }) => sum + open.document.forms.length, 0);
  return [
    {
      what: `forms of ${files.length} merged score files, packed and inserted ÷ their JSON by better-sqlite3 alone`,
      found: median(times.drizzle) / median(times.raw),
      unit: "×",
      target: { atMost: 1.3 },
      beside: `${asMs(times.drizzle)} against ${asMs(times.raw)}; ${forms} forms with five scores each`,
    },
  ];
}

function insertRaw({ raw }: MergeDatabase, files: readonly OpenedFile[]): void {
  const forms = raw.prepare("INSERT INTO merged_scores (score_file, forms) VALUES (?, ?)");
  raw.transaction(() => {
    for (const { sha256, open } of files) forms.run(sha256, JSON.stringify(open.document.forms));
  })();
}

function openedFile(at: number): OpenedFile {
  const content = makeScoreContent(at);
  const open = readScoreContent(content);
  if (!open.ok) throw new Error(open.error.code);
  const sha256 = sha256Hex(content);
  return {
    fileName: `${at}.pss`,
    sha256,
    fileSha256: sha256,
    bytes: undefined,
    stored: storedContent(content),
    open: open.value,
  };
}
