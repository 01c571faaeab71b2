import type { ChosenPath } from "#shared/ipc/api.ts";
import type { Outcome, Progress } from "#shared/ipc/call.ts";
import type { MaterialPart, OpenedMaterial } from "#main/materials/opened-material.ts";
import type { Check } from "#main/self-test/check.ts";
import type { CoreTestStep } from "#main/self-test/test-core.ts";
import type { ShippedAssets } from "#main/world.ts";

/** What the core process needs to know before its first call. */
export interface CoreStart {
  readonly dataFolder: string;
  readonly migrationsFolder: string;
  readonly logFile: string;
  readonly assets: ShippedAssets;
  readonly version: string;
}

/** The core asks main to fork, feed and end parsers. */
export type ParserOrder =
  | { readonly kind: "parser-fork"; readonly child: number }
  | { readonly kind: "parser-send"; readonly child: number; readonly message: unknown }
  | { readonly kind: "parser-kill"; readonly child: number };

/** Main tells the core what its parsers do. */
export type ParserReport =
  | { readonly kind: "parser-message"; readonly child: number; readonly message: unknown }
  | { readonly kind: "parser-exit"; readonly child: number };

/** What is asked of the core; each is answered by one reply with the same id. */
export type CoreRequest =
  | { readonly kind: "call"; readonly name: string; readonly input: unknown }
  | { readonly kind: "grant"; readonly paths: readonly string[] }
  | { readonly kind: "material-open"; readonly url: string }
  /** Bytes `first` to `last` of a sealed material, or as many as its record holds. */
  | { readonly kind: "material-read"; readonly url: string; readonly first: number; readonly last: number }
  | { readonly kind: "self-test"; readonly step: CoreTestStep }
  | { readonly kind: "close" };

export type CoreReply =
  | { readonly kind: "answer"; readonly answer: Outcome<unknown> }
  | { readonly kind: "granted"; readonly chosen: readonly ChosenPath[] }
  | { readonly kind: "material-opened"; readonly material: OpenedMaterial }
  | { readonly kind: "material-part"; readonly part: MaterialPart }
  | { readonly kind: "self-tested"; readonly checks: readonly Check[] }
  | { readonly kind: "closed" };

/** Main → core. */
export type ToCore =
  { readonly kind: "start"; readonly start: CoreStart } | (CoreRequest & { readonly id: number }) | ParserReport;

/** Core → main. */
export type FromCore =
  | (CoreReply & { readonly id: number })
  | { readonly kind: "progress"; readonly progress: Progress }
  /** The expert's desk has locked itself. */
  | { readonly kind: "desk-locked" }
  | ParserOrder;
