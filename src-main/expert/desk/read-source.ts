import { basename } from "node:path";
import type { GrantId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { importedBundle } from "#shared/schema/expert.ts";
import { findHead } from "#main/bundle-format/find-head.ts";
import type { OpenedHead } from "#main/bundle-format/read-head.ts";
import { checkedHead } from "#main/expert/desk/checked-head.ts";
import { headHere } from "#main/expert/desk/imported-head.ts";
import { judgeRound, type Standing } from "#main/expert/desk/judge-round.ts";
import { locateVolumes, type LocatedVolumes } from "#main/expert/volumes/locate-volumes.ts";
import type { CallContext } from "#main/world.ts";

/** A bundle on sticks: its verified head, its volumes there, and how it stands to what this laptop has. */
export interface Source {
  readonly head: OpenedHead;
  readonly located: LocatedVolumes;
  readonly standing: Standing;
}

/**
 * The bundle behind what was chosen.
 *
 * A stick that holds only volumes is enough once the head is on the laptop: with one socket, sticks come one by one.
 * Errors: those of reading the head and of `judgeRound`.
 */
export async function readSource(sources: readonly GrantId[], context: CallContext): Promise<Result<Source, Problem>> {
  const paths = grantedPaths(sources, context);
  if (paths === undefined) return err({ kind: "file/grant-unknown" });
  const head = await headOf(paths, context);
  if (!head.ok) return head;
  const standing = judgeRound(context.databases.expert().select().from(importedBundle).all(), head.value);
  if (!standing.ok) return standing;
  const located = await locateVolumes(head.value.index.volumes, paths);
  return ok({ head: head.value, located, standing: standing.value });
}

/** The paths that a person chose, or `undefined` when one was never granted. */
export function grantedPaths(sources: readonly GrantId[], context: CallContext): readonly string[] | undefined {
  const paths = sources.flatMap((grant) => context.grants.path(grant) ?? []);
  return paths.length === sources.length ? paths : undefined;
}

async function headOf(paths: readonly string[], context: CallContext): Promise<Result<OpenedHead, Problem>> {
  let refusal: Result<never, Problem> | undefined;
  for (const path of paths.filter((each) => !/\.psv$/i.test(each))) {
    const found = await findHead(path);
    if (found.ok) return checkedHead(context, found.value);
    if (found.error.kind === "bundle/several-heads") return found;
    refusal ??= found;
  }
  const [first = ""] = paths;
  return (
    (await begunHead(paths, context)) ?? refusal ?? err({ kind: "bundle/no-head", facts: { name: basename(first) } })
  );
}

/** The head of an import that was begun and of which these places hold a volume. */
async function begunHead(
  paths: readonly string[],
  context: CallContext,
): Promise<Result<OpenedHead, Problem> | undefined> {
  const rows = context.databases.expert().select().from(importedBundle).all();
  for (const row of rows.filter((each) => each.state === "incoming")) {
    const head = await headHere(context, row);
    if (!head.ok) continue;
    if ((await locateVolumes(head.value.index.volumes, paths)).paths.size > 0) return head;
  }
  return undefined;
}
