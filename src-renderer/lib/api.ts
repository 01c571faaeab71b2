import type { Answer, AppEvent, CallName, Input } from "#shared/ipc/api.ts";
import { err } from "#shared/result.ts";
import { noticeDamage } from "#renderer/lib/damage.ts";

const isAnswer = <Name extends CallName>(value: unknown): value is Answer<Name> =>
  typeof value === "object" && value !== null && "ok" in value && typeof value.ok === "boolean";

const isEvent = (value: unknown): value is AppEvent =>
  typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "string";

/** Asks main or the core. A broken connection is answered like any other expected failure. */
export async function call<Name extends CallName>(name: Name, input: Input<Name>): Promise<Answer<Name>> {
  try {
    const answer = await window.bridge.call(name, input);
    if (isAnswer<Name>(answer)) {
      if (!answer.ok) noticeDamage(answer.error.kind);
      return answer;
    }
  } catch {
    // A rejected call means that nobody answered any more: said below.
  }
  return err({ kind: "call/core-stopped" });
}

/** Listens to what main tells unasked; answers the function that ends it. */
export const onEvent = (listener: (event: AppEvent) => void): (() => void) =>
  window.bridge.on((event) => {
    if (isEvent(event)) listener(event);
  });
