import type { OrganiserKey } from "#shared/ipc/bundle-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { organiserKeyFacts, readOrganiserKey } from "#main/secretariat/keys/organiser-key.ts";

/** What people may know of the key in force. Errors: `key/none`. */
export function keyInForce(database: SecretariatDatabase): Result<OrganiserKey, Problem> {
  const key = readOrganiserKey(database);
  return key === undefined ? err({ kind: "key/none" }) : ok(organiserKeyFacts(key));
}
