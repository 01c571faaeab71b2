/** How much longer a job takes, in the steps in which people say it. */
export type TimeLeft =
  | { readonly unit: "moments" }
  | { readonly unit: "seconds"; readonly seconds: number }
  | { readonly unit: "minutes"; readonly minutes: number }
  | { readonly unit: "hours"; readonly hours: number; readonly minutes: number };

/**
 * A remaining time rounded so that it does not flicker: ten seconds, minutes, then five minutes; always up, because a
 * job that ends early annoys nobody.
 */
export function timeLeft(leftMs: number): TimeLeft {
  const seconds = Math.ceil(Math.max(0, leftMs) / 1000);
  if (seconds <= 5) return { unit: "moments" };
  if (seconds <= 50) return { unit: "seconds", seconds: Math.ceil(seconds / 10) * 10 };
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return { unit: "minutes", minutes };
  const rounded = Math.ceil(minutes / 5) * 5;
  return { unit: "hours", hours: Math.floor(rounded / 60), minutes: rounded % 60 };
}
