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
    case "dialog/choose": {
      const asked = calls[name].input.safeParse(input);
      if (!asked.success) return err({ kind: "call/bad-input", facts: { fields: "purpose" } });
      return ok({ chosen: await routes.grant(await routes.choose(asked.data.purpose)) });
    }
    case "shell/reveal": {
      const asked = calls[name].input.safeParse(input);
      if (!asked.success) return err({ kind: "call/bad-input", facts: { fields: "path" } });
      const { path } = asked.data;
      if (!isLocalPath(path) || !routes.exists(path)) {
        return err({ kind: "file/unreadable", facts: { name: path, reason: "ENOENT" } });
      }
      routes.reveal(path);
      return ok({});
    }
    case "shell/print": {
      const outcome = await routes.print();
      if (outcome.kind === "failed") return err({ kind: "paper/not-printed", facts: { reason: outcome.reason } });
      return ok({ printed: outcome.kind === "printed" });
    }
    case "shell/opened":
      return ok(await routes.opened());
    case "association/state":
      return ok(routes.associations());
    case "association/decide": {
      const asked = calls[name].input.safeParse(input);
      if (!asked.success) return err({ kind: "call/bad-input", facts: { fields: "wish" } });
      return routes.decideAssociation(asked.data.wish);
    }
    default:
      return typeof name === "string" ? routes.core(name, input) : err({ kind: "call/refused" });
  }
}
