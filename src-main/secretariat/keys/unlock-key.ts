import type { Answer, Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok } from "#shared/result.ts";
import { forgetOrganiser, openOrganiserKey, readOrganiserKeys } from "#main/secretariat/keys/organiser-key.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";

/** Opens every key of the round that these passphrases open, so that score files sealed to older keys open too. */
export function unlockKeys(input: Input<"keys/unlock">, context: CallContext): Answer<"keys/unlock"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const problems: Problem[] = [];
  let keys = 0;
  for (const key of readOrganiserKeys(round.value.database)) {
    const opened = openOrganiserKey(key, input.passphrases);
    if (opened.ok) {
      context.keyring.unlock(input.round, [opened.value.sealSecret]);
      forgetOrganiser(opened.value);
      keys += 1;
    } else problems.push(opened.error);
  }
  if (keys > 0) return ok({ keys });
  // A wrong passphrase says more than that another key wants more people.
  const [newest] = problems;
  return err(problems.find(({ kind }) => kind === "bundle/wrong-passphrase") ?? newest ?? { kind: "key/none" });
}
