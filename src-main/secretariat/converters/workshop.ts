import type { Parser } from "#main/parsers/parser.ts";
import type { ConversionMemory } from "#main/secretariat/converters/conversion-memory.ts";

/** What converting works with. */
export interface Workshop {
  readonly memory: ConversionMemory;
  readonly parser: Parser;
  readonly volumeLimitBytes: number;
  readonly signal: AbortSignal;
  /** A font with Chinese characters, on the disk that is worked on; none where the system has its own. */
  readonly font?: string | undefined;
  /** Instead of the usual limit of time. */
  readonly allowedMs?: number;
}
