import { constants } from "node:fs";
import promises, { open } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { setTimeout as wait } from "node:timers/promises";

/*
 * Loaded before the core: from then on `copyFile` gives no more than `BENCH_BYTES_PER_SECOND`, as a stick does. The disk
 * is what is slowed down, so the program is measured as it is, with its own copying around it.
 */
const bytesPerSecond = Number(process.env["BENCH_BYTES_PER_SECOND"]);
const pieceBytes = 1024 * 1024;

promises.copyFile = async (source, target, mode = 0) => {
  const from = await open(source, "r");
  const to = await open(target, (mode & constants.COPYFILE_EXCL) === 0 ? "w" : "wx");
  const buffer = Buffer.allocUnsafe(pieceBytes);
  const startMs = performance.now();
  try {
    for (let done = 0; ;) {
      const { bytesRead } = await from.read(buffer, 0, pieceBytes, done);
      if (bytesRead === 0) return;
      done += bytesRead;
      const dueMs = startMs + (done / bytesPerSecond) * 1000;
      await wait(Math.max(0, dueMs - performance.now()));
      await to.write(buffer, 0, bytesRead);
    }
  } finally {
    await from.close();
    await to.close();
  }
};
syncBuiltinESMExports();
