import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "#main/db/open.ts";

/*
 * A program of its own: opens a database of an older version, over and over, each a fresh copy in a folder of its own,
 * until it is killed: `migrate-without-end.ts OLD FOLDER MIGRATIONS`. Says the number of each before it is opened.
 */
const [old = "", folder = "", migrations = ""] = process.argv.slice(2);
for (let turn = 0; ; turn += 1) {
  const own = join(folder, String(turn));
  mkdirSync(own);
  copyFileSync(old, join(own, "old.db"));
  await new Promise((resolve) => process.send?.(turn, resolve));
  openDatabase(join(own, "old.db"), migrations, {}).close();
}
