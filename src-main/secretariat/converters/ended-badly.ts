import type { NotConverted } from "#main/secretariat/converters/conversion.ts";
import type { ProgramEnd } from "#main/secretariat/converters/outside-program.ts";

const longestReason = 160;

/** Why a run gave nothing; `undefined` when it ended as it should. */
export function endedBadly({ how, code, complaint }: ProgramEnd): NotConverted | undefined {
  if (how === "too-slow") return { why: "slow", reason: "" };
  if (how === "not-started") return { why: "failed", reason: "not started" };
  if (code === 0) return undefined;
  const last = complaint.trim().split("\n").at(-1)?.trim() ?? "";
  return { why: "failed", reason: last === "" ? `exit code ${String(code)}` : last.slice(0, longestReason) };
}
