import { BundleId, RoundId } from "#shared/ids.ts";
import { join } from "node:path";
import { makeBundle, smallRecipient, testCrew } from "#tests/support/make-bundle.ts";

/** Heads of the two valid bundles in a folder of `makeValidFiles`: the one that is changed, and one to splice from. */
export const validHeads = (folder: string): { readonly one: string; readonly other: string } => ({
  one: join(folder, "bundle", "round-1-v1.psb"),
  other: join(folder, "other", "bundle", "round-1-v2.psb"),
});

/** Writes them; done before, because a process that may write into one folder only may not wait for the disk either. */
export async function makeValidFiles(folder: string): Promise<void> {
  await makeBundle(folder);
  await makeBundle(join(folder, "other"), {
    name: "round-1-v2",
    identity: {
      bundle: BundleId.parse("round-1-v2"),
      round: RoundId.parse("round-1"),
      version: 2,
      practice: true,
      builtAt: "2023-12-11T01:02:03.000Z",
      recipient: smallRecipient,
      candidates: 1,
    },
  });
  await testCrew().close();
}
