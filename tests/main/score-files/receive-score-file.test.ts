import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { receiveScoreFile } from "#main/score-files/receive-score-file.ts";

// Says 4,096 bytes and gives fewer, as a file does whose stick is pulled out.
const shorterThanItSays = "/sys/kernel/mm/transparent_hugepage/enabled";

test.skipIf(!existsSync(shorterThanItSays))(
  "a file that ends early could not be read; it was not tampered with",
  async () => {
    const asideFolder = mkdtempSync(join(tmpdir(), "pingshen-receive-"));

    const received = await receiveScoreFile({ path: shorterThanItSays, asideFolder, identities: [] });

    expect(received).toEqual({
      ok: false,
      error: { step: "sealed", code: "score-file-unreachable", details: { reason: "EIO" } },
    });
  },
);
