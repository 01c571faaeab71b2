import type { Answer, CoreCallName, Input } from "#shared/ipc/api.ts";
import type { CallContext } from "#main/world.ts";

/** One function per call of the core. */
export type Handlers<Names extends CoreCallName = CoreCallName> = {
  readonly [Name in Names]: (input: Input<Name>, context: CallContext) => Answer<Name> | Promise<Answer<Name>>;
};
