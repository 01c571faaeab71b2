import { describe, it } from "vitest";
import { isSharedRequired, sharedFolder, sharedPath } from "#tests/support/shared-path.ts";

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
  if (isSharedRequired()) {
    it(name, () => {
      throw new Error(`These tests must not be skipped here, but ${sharedPath} is absent.`);
    });
    return;
  }
  console.warn(`SKIPPED: «${name}» needs the reference files in ${sharedPath}, which are not part of this repository.`);
  describe.skip(name, () => {
    tests(sharedPath);
  });
}
