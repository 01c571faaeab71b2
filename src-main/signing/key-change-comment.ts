import type { RoundId } from "#shared/ids.ts";

/** The signed comment of an old key's word for the new one. Source: docs/formats.md §1.1. */
export const keyChangeComment = (round: RoundId): string => `pingshen key-change round=${round}`;
