import { z } from "zod";
import { GrantId, RoundId, Sha256Hex } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound, Person, Reason } from "#shared/ipc/round-input.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

export interface RoundSummary {
  readonly round: RoundId;
  readonly title: RuleFile["title"];
  readonly practice: boolean;
  readonly createdAtMs: number;
}

/** Where rules come from: a preset of the program, another round of this computer, or a file. */
export const RuleSource = z.discriminatedUnion("from", [
  z.object({ from: z.literal("preset"), preset: z.string().max(80) }),
  z.object({ from: z.literal("round"), round: RoundId }),
  z.object({ from: z.literal("file"), file: GrantId }),
]);
export type RuleSource = z.infer<typeof RuleSource>;

/** Rules as their source has them. */
export interface SourcedRules {
  readonly rules: RuleFile;
  /** SHA-256 of their canonical text. */
  readonly ruleHash: string;
}

export interface StoredRules extends SourcedRules {
  readonly frozenAtMs: number | null;
  /** The two people who froze them; one in rounds of older programs. */
  readonly frozenBy: readonly string[];
  /** Frozen, but nothing was built on them yet: a new version may be decided. */
  readonly mayReopen: boolean;
}

const Language = z.enum(["zh", "en"]);

/** The rules of a round, one line a call. */
export const ruleCalls = {
  "rules/read": call<StoredRules>()(z.object(inRound)),
  /** The rules of another source, to compare with or to start from; bad files answer with findings. */
  "rules/source": call<SourcedRules>()(z.object({ source: RuleSource })),
  /** A new round with the rules of a source; `year` other than the source's rolls names and days forward. */
  "rules/start-round": call<RoundSummary>()(
    z.object({ source: RuleSource, year: z.int().min(2000).max(2100), practice: z.boolean(), by: Person }),
  ),
  /** `text`: the whole rule file; `basedOn`: hash of the rules that were edited. Refused once frozen. */
  "rules/save": call<{ ruleHash: string; savedAtMs: number }>()(
    z.object({ ...inRound, text: z.string().max(4_000_000), basedOn: Sha256Hex, by: Person }),
  ),
  "rules/freeze": call<{ ruleHash: string }>()(z.object({ ...inRound, by: Person, witness: Person })),
  /** Opens frozen rules as a new version, with a recorded reason; refused when a bundle was built. */
  "rules/reopen": call<{ version: number; ruleHash: string }>()(
    z.object({ ...inRound, reason: Reason.min(1), by: Person, witness: Person }),
  ),
  /** Writes the rule file byte for byte, for another computer. */
  "rules/export": call<{ path: string; sha256: string }>()(z.object({ ...inRound, target: GrantId })),
  /** Writes the page that two people check and sign. */
  "rules/print": call<{ path: string; pages: number }>()(z.object({ ...inRound, target: GrantId, language: Language })),
  /** Writes what differs from another source, field by field. */
  "rules/print-comparison": call<{ path: string; differences: number }>()(
    z.object({ ...inRound, source: RuleSource, sourceName: z.string().max(400), target: GrantId, language: Language }),
  ),
} as const;
