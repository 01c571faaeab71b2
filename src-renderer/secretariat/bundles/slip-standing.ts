import type { SlipRow } from "#shared/ipc/bundle-calls.ts";

/** `awaitingNew`: revoked, and its expert has no other yet; `replaced`: revoked, and a newer one was issued. */
export type SlipStanding = "valid" | "awaitingNew" | "replaced";

type Slip = Pick<SlipRow, "expert" | "revokedAtMs">;

/** How a slip stands among all slips of its round. */
export function slipStanding(slip: Slip, all: readonly Slip[]): SlipStanding {
  if (slip.revokedAtMs === null) return "valid";
  const hasValid = all.some((other) => other.expert === slip.expert && other.revokedAtMs === null);
  return hasValid ? "replaced" : "awaitingNew";
}

/** How many experts get a new slip from the next bundle because theirs was lost. */
export const expertsAwaitingSlips = (all: readonly Slip[]): number =>
  new Set(all.filter((slip) => slipStanding(slip, all) === "awaitingNew").map(({ expert }) => expert)).size;
