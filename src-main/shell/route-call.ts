import { calls, type ChosenPath, type ChoicePurpose, type Input } from "#shared/ipc/api.ts";
import type { AssociationChange, AssociationState } from "#shared/ipc/association-calls.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import type { OpenedFiles } from "#shared/ipc/opened-calls.ts";
import { err, ok } from "#shared/result.ts";
import { isLocalPath } from "#main/shell/paths.ts";
import type { PrintOutcome } from "#main/shell/print-page.ts";

/** What the calls of the page need. */
export interface CallRoutes {
  /** Asks the person; an empty list when they changed their mind. */
  choose(purpose: ChoicePurpose): Promise<readonly string[]>;
  grant(paths: readonly string[]): Promise<readonly ChosenPath[]>;
  exists(path: string): boolean;
  reveal(path: string): void;
  /** The page on paper, through the system's dialog. */
  print(): Promise<PrintOutcome>;
  /** Files that were opened in the file manager since this was asked last. */
  opened(): Promise<OpenedFiles>;
  associations(): AssociationState;
  decideAssociation(wish: Input<"association/decide">["wish"]): Promise<Outcome<AssociationChange>>;
  core(name: string, input: unknown): Promise<Outcome<unknown>>;
}

/** Answers one call of the page: dialogs, the file manager and the printer here, everything else in the core. */
export async function routeCall(routes: CallRoutes, name: unknown, input: unknown): Promise<Outcome<unknown>> {
  switch (name) {
    case "dialog/choose":
      return choosePaths(routes, input);
    case "shell/reveal":
      return reveal(routes, input);
    case "shell/print": {
      const outcome = await routes.print();
      if (outcome.kind === "failed") return err({ kind: "paper/not-printed", facts: { reason: outcome.reason } });
      return ok({ printed: outcome.kind === "printed" });
    }
    case "shell/opened":
      return ok(await routes.opened());
    case "association/state":
      return ok(routes.associations());
    case "association/decide":
      return decideAssociation(routes, input);
    default:
      return typeof name === "string" ? routes.core(name, input) : err({ kind: "call/refused" });
  }
}

const badInput = (fields: string): Outcome<never> => err({ kind: "call/bad-input", facts: { fields } });

async function choosePaths(routes: CallRoutes, input: unknown): Promise<Outcome<unknown>> {
  const asked = calls["dialog/choose"].input.safeParse(input);
  if (!asked.success) return badInput("purpose");
  return ok({ chosen: await routes.grant(await routes.choose(asked.data.purpose)) });
}

function reveal(routes: CallRoutes, input: unknown): Outcome<unknown> {
  const asked = calls["shell/reveal"].input.safeParse(input);
  if (!asked.success) return badInput("path");
  const { path } = asked.data;
  if (!isLocalPath(path) || !routes.exists(path))
    return err({ kind: "file/unreadable", facts: { name: path, reason: "ENOENT" } });
  routes.reveal(path);
  return ok({});
}

function decideAssociation(routes: CallRoutes, input: unknown): Promise<Outcome<unknown>> | Outcome<unknown> {
  const asked = calls["association/decide"].input.safeParse(input);
  return asked.success ? routes.decideAssociation(asked.data.wish) : badInput("wish");
}
