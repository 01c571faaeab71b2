import { GrantId } from "#shared/ids.ts";

/** Files and folders that a person chose. Only what was granted here can be named by a call. */
export interface Grants {
  /** A token for `path`; the same path keeps its token. */
  grant(path: string): GrantId;
  /** The path behind a token, or `undefined` when it was never granted. */
  path(grant: GrantId): string | undefined;
}

/** An empty table of grants; it lives as long as the process. */
export function createGrants(): Grants {
  const byPath = new Map<string, GrantId>();
  const byGrant = new Map<GrantId, string>();
  return {
    grant(path) {
      const known = byPath.get(path);
      if (known !== undefined) return known;
      const grant = GrantId.parse(`g${String(byPath.size + 1)}`);
      byPath.set(path, grant);
      byGrant.set(grant, path);
      return grant;
    },
    path: (grant) => byGrant.get(grant),
  };
}
