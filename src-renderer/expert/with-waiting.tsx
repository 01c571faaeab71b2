import type { ReactNode } from "react";
import { useReview } from "#renderer/expert/review/store.ts";

interface Props {
  readonly children: (waiting: number) => ReactNode;
}

/**
 * Draws what depends on how many fields are not on disk yet.
 *
 * The number changes with each key, so nothing wider than this may be drawn from it.
 */
export function WithWaiting({ children }: Props) {
  return children(useReview((state) => state.saving.waiting));
}
