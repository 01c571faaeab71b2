import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";

const folder = join(import.meta.dirname, "../../../shared");

/** The folder of reference material beside the repository, which may not be copied into it; absent in a lone clone. */
const sharedFolder = (): string | undefined => (existsSync(folder) ? folder : undefined);

/**
 * A `describe` for tests that need files beside the repository.
 *
 * Without them the tests are skipped and it is said aloud; with PINGSHEN_REQUIRE_SHARED=1 they fail instead.
 */
export function describeWithShared(name: string, tests: (folder: string) => void): void {
  const found = sharedFolder();
  if (found !== undefined) {
    describe(name, () => {
      tests(found);
    });
    return;
  }
  if (process.env["PINGSHEN_REQUIRE_SHARED"] === "1") {
    it(name, () => {
      throw new Error(`These tests must not be skipped here, but ${folder} is absent.`);
    });
    return;
  }
  console.warn(`SKIPPED: «${name}» needs the reference files in ${folder}, which are not part of this repository.`);
  describe.skip(name, () => {
    tests(folder);
  });
}
