import type { Finding } from "#shared/finding.ts";

const yearMs = 365.25 * 24 * 60 * 60 * 1000;
const plausibleYears = 3;

/**
 * What is odd about the laptop's clock, seen from when the bundle was built: score files carry its time.
 *
 * Units: `nowMs` milliseconds since 1970; `builtAt` ISO 8601.
 */
export function clockFindings(nowMs: number, builtAt: string): Finding[] {
  const builtAtMs = Date.parse(builtAt);
  const details = { laptop: minuteOf(nowMs), built: minuteOf(builtAtMs), years: plausibleYears };
  const finding = (code: "bundle-clock-early" | "bundle-clock-late"): Finding[] => [
    { severity: "warning", code, at: "builtAt", source: "", details },
  ];
  if (nowMs < builtAtMs) return finding("bundle-clock-early");
  return nowMs > builtAtMs + plausibleYears * yearMs ? finding("bundle-clock-late") : [];
}

/** Beijing time, as both laptop and secretariat show it. */
const minuteOf = (ms: number): string => new Date(ms + 8 * 60 * 60 * 1000).toISOString().slice(0, 16).replace("T", " ");
