import { z } from "zod";
import { bundleEntries, BundleIndex, Roster } from "#shared/formats/bundle.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { RuleFile } from "#shared/rules/rule-file.ts";
import { parseBoundedJson } from "#main/score-files/parse-bounded-json.ts";

/** The JSON files of a head, checked by their schemas. */
export interface HeadParts {
  readonly index: BundleIndex;
  readonly rules: RuleFile;
  readonly roster: Roster;
}

/** What every version says of itself, so that a newer one is told from a broken one. */
const ClaimedVersion = z.object({ formatVersion: z.int(), sealing: z.string() });

/** Nothing of ours is nested half as deep. */
export const headDepthLimit = 24;

/** Parses the verified tag files of a head. Errors: `bundle/too-new`, `bundle/contradictory`. */
export function parseHead(name: string, tags: ReadonlyMap<string, Buffer>): Result<HeadParts, Problem> {
  const index = parsePart(name, tags, bundleEntries.index, BundleIndex);
  if (!index.ok) return index;
  const rules = parsePart(name, tags, bundleEntries.rules, RuleFile);
  if (!rules.ok) return rules;
  const roster = parsePart(name, tags, bundleEntries.roster, Roster);
  if (!roster.ok) return roster;
  return ok({ index: index.value, rules: rules.value, roster: roster.value });
}

function parsePart<Schema extends z.ZodType>(
  name: string,
  tags: ReadonlyMap<string, Buffer>,
  part: string,
  schema: Schema,
): Result<z.output<Schema>, Problem> {
  const wrong: Result<never, Problem> = err({ kind: "bundle/contradictory", facts: { name, part } });
  const value = parseBoundedJson(tags.get(part) ?? new Uint8Array(), headDepthLimit);
  if (!value.ok) return wrong;
  const claimed = ClaimedVersion.safeParse(value.value);
  if (claimed.success && (claimed.data.formatVersion > 1 || claimed.data.sealing !== "aes128gcm")) {
    const found = `${claimed.data.formatVersion}, ${claimed.data.sealing}`;
    return err({ kind: "bundle/too-new", facts: { name, found } });
  }
  const parsed = schema.safeParse(value.value);
  return parsed.success ? ok(parsed.data) : wrong;
}
