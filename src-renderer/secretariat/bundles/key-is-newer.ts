import type { BundleRow, OrganiserKey } from "#shared/ipc/bundle-calls.ts";

/** Whether the key in force was made after the newest bundle, so that no bundle is signed with it yet. */
export const keyIsNewer = (
  key: Pick<OrganiserKey, "createdAtMs"> | null,
  bundles: readonly Pick<BundleRow, "builtAtMs">[],
): boolean => key !== null && bundles.length > 0 && bundles.every(({ builtAtMs }) => builtAtMs < key.createdAtMs);
