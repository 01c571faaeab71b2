import type { RoundId } from "#shared/ids.ts";
import type { DamagedReceived } from "#shared/ipc/received-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, type Result } from "#shared/result.ts";
import { damagedReceived } from "#main/secretariat/merge/received/damaged-received.ts";
import type { CallContext } from "#main/world.ts";

/** A deed that rests on the sealed files. */
interface Wish {
  readonly round: RoundId;
  /** People know of damaged files and go on; each is named in the journal. */
  readonly despiteDamage?: boolean | undefined;
}

/**
 * Does the deed when every sealed file is as it was received, or when people go on all the same; it is told which files
 * are not.
 *
 * Errors: `received/damaged`.
 */
export function unlessDamaged<Value>(
  { round, despiteDamage }: Wish,
  context: Pick<CallContext, "databases" | "crew">,
  deed: (damaged: readonly DamagedReceived[]) => Result<Value, Problem> | Promise<Result<Value, Problem>>,
): Result<Value, Problem> | Promise<Result<Value, Problem>> {
  const found = damagedReceived(round, context);
  const goOn = (damaged: readonly DamagedReceived[]): ReturnType<typeof deed> =>
    damaged.length === 0 || despiteDamage === true ? deed(damaged) : err(damagedProblem(damaged));
  return found instanceof Promise ? found.then(goOn) : goOn(found);
}

const named = 5;

function damagedProblem(damaged: readonly DamagedReceived[]): Problem {
  const names = damaged.map(({ expert, revision, fileName }) => `${expert} r${String(revision)} ${fileName}`);
  const files = names.slice(0, named).join("; ") + (names.length > named ? " …" : "");
  return { kind: "received/damaged", facts: { count: damaged.length, files } };
}
