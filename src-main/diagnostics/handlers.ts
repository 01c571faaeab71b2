import { join } from "node:path";
import { err, ok } from "#shared/result.ts";
import { describeProgram } from "#main/diagnostics/describe-program.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";
import type { Handlers } from "#main/handler.ts";

/** The diagnostics that a person reads and then hands to whoever helps. */
export const diagnosticsHandlers: Handlers<"diagnostics/read" | "diagnostics/write"> = {
  "diagnostics/read": async (_input, context) => ok({ text: await describeProgram(context) }),
  "diagnostics/write": ({ target, text }, context) => {
    const folder = context.grants.path(target);
    if (folder === undefined) return err({ kind: "file/grant-unknown" });
    const stamp = new Date(context.now()).toISOString().replaceAll(/[-:]|\.\d+/g, "");
    const name = `pingshen-diagnostics-${stamp}.txt`;
    try {
      writeAtomic(join(folder, name), text);
      return ok({ path: join(folder, name) });
    } catch (fault) {
      const reason = fault instanceof Error && "code" in fault ? String(fault.code) : "?";
      return err({ kind: "file/unwritable", facts: { name, reason } });
    }
  },
};
