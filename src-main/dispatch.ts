import { err } from "#shared/result.ts";
import { calls, isCallName, shellCallNames, type CoreCallName } from "#shared/ipc/api.ts";
import type { Outcome, Progress } from "#shared/ipc/call.ts";
import { storageProblem } from "#main/db/storage-problem.ts";
import type { Handlers } from "#main/handler.ts";
import { createPauseGate, type PauseGate } from "#main/pause-gate.ts";
import type { CallContext, World } from "#main/world.ts";

/** Logs a bug and answers the number under which it can be found. */
export type ReportBug = (bug: unknown, call: string) => string;

/** Runs calls by name, one world behind them. */
export interface Dispatcher {
  run(name: string, raw: unknown): Promise<Outcome<unknown>>;
  /** Asks the running calls of this name to stop; false when none runs. */
  cancel(name: string): boolean;
  /** Holds the running calls of this name at their next pause point, or lets them go on; false when none is held now. */
  pause(name: string, pause: boolean): boolean;
}

interface RunningCall {
  readonly controller: AbortController;
  readonly gate: PauseGate;
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
  const running = new Map<string, Set<RunningCall>>();

  async function run(name: string, raw: unknown): Promise<Outcome<unknown>> {
    if (!isCoreCallName(name)) return err({ kind: "call/refused" });
    const input = calls[name].input.safeParse(raw);
    if (!input.success) {
      const fields = input.error.issues.map((issue) => issue.path.join(".")).join(", ");
      return err({ kind: "call/bad-input", facts: { fields } });
    }
    const controller = new AbortController();
    const gate = createPauseGate();
    const siblings = running.get(name) ?? new Set();
    const own = { controller, gate };
    running.set(name, siblings.add(own));
    const context: CallContext = {
      ...world,
      progress: (progress) => onProgress({ call: name, ...progress }),
      signal: controller.signal,
      pausePoint: (onHold) => gate.wait(controller.signal, onHold),
    };
    try {
      return await (handlers[name] as AnyHandler)(input.data, context);
    } catch (bug) {
      if (controller.signal.aborted) return err({ kind: "call/cancelled" });
      const storage = storageProblem(bug);
      if (storage !== undefined) return err(storage);
      return err({ kind: "call/bug", facts: { incident: reportBug(bug, name) } });
    } finally {
      siblings.delete(own);
      world.databases.tend();
    }
  }

  return {
    run,
    cancel(name) {
      const asked = [...(running.get(name) ?? [])];
      for (const { controller } of asked) controller.abort();
      return asked.length > 0;
    },
    pause(name, pause) {
      const gates = [...(running.get(name) ?? [])].map(({ gate }) => gate);
      for (const gate of gates) gate.set(pause);
      return gates.some((gate) => gate.isPaused());
    },
  };
}
