import { err } from "#shared/result.ts";
import { calls, isCallName, shellCallNames, type CoreCallName } from "#shared/ipc/api.ts";
import type { Outcome, Progress } from "#shared/ipc/call.ts";
import { storageProblem } from "#main/db/storage-problem.ts";
import type { Handlers } from "#main/handler.ts";
import type { CallContext, World } from "#main/world.ts";

/** Logs a bug and answers the number under which it can be found. */
export type ReportBug = (bug: unknown, call: string) => string;

/** Runs calls by name, one world behind them. */
export interface Dispatcher {
  run(name: string, raw: unknown): Promise<Outcome<unknown>>;
  /** Asks the running calls of this name to stop; false when none runs. */
  cancel(name: string): boolean;
}

type AnyHandler = (input: unknown, context: CallContext) => Outcome<unknown> | Promise<Outcome<unknown>>;

const isCoreCallName = (name: string): name is CoreCallName =>
  isCallName(name) && !(shellCallNames as readonly string[]).includes(name);

/**
 * The one way into the core: checks the name and the input, runs the handler, catches bugs.
 *
 * Knows nothing of Electron, so the app, the tests and the headless demo use it as it is.
 */
export function createDispatcher(
  handlers: Handlers,
  world: World,
  onProgress: (progress: Progress) => void,
  reportBug: ReportBug,
): Dispatcher {
  const running = new Map<string, Set<AbortController>>();

  async function run(name: string, raw: unknown): Promise<Outcome<unknown>> {
    if (!isCoreCallName(name)) return err({ kind: "call/refused" });
    const input = calls[name].input.safeParse(raw);
    if (!input.success) {
      const fields = input.error.issues.map((issue) => issue.path.join(".")).join(", ");
      return err({ kind: "call/bad-input", facts: { fields } });
    }
    const controller = new AbortController();
    const siblings = running.get(name) ?? new Set();
    running.set(name, siblings.add(controller));
    const context: CallContext = {
      ...world,
      progress: (progress) => onProgress({ call: name, ...progress }),
      signal: controller.signal,
    };
    try {
      return await (handlers[name] as AnyHandler)(input.data, context);
    } catch (bug) {
      if (controller.signal.aborted) return err({ kind: "call/cancelled" });
      const storage = storageProblem(bug);
      if (storage !== undefined) return err(storage);
      return err({ kind: "call/bug", facts: { incident: reportBug(bug, name) } });
    } finally {
      siblings.delete(controller);
    }
  }

  return {
    run,
    cancel(name) {
      const controllers = [...(running.get(name) ?? [])];
      for (const controller of controllers) controller.abort();
      return controllers.length > 0;
    },
  };
}
