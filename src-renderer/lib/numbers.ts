/** Tenths of a point as people write them: 835 → `83.5`, 200 → `20`. */
export function formatTenths(tenths: number): string {
  const sign = tenths < 0 ? "-" : "";
  const whole = Math.trunc(Math.abs(tenths) / 10);
  const rest = Math.abs(tenths) % 10;
  return rest === 0 ? `${sign}${whole}` : `${sign}${whole}.${rest}`;
}

/** A count with thin groups of three: 12345 → `12,345`. */
export const formatCount = (count: number): string => count.toLocaleString("en-US");

const units = ["B", "KB", "MB", "GB", "TB"] as const;

/** A size of 1,024 steps with one decimal below ten: `1.4 MB`, `320 KB`. */
export function formatBytes(sizeBytes: number): string {
  let size = sizeBytes;
  let step = 0;
  while (size >= 1000 && step < units.length - 1) {
    size /= 1024;
    step += 1;
  }
  const shown = step === 0 || size >= 10 ? Math.round(size).toString() : size.toFixed(1);
  return `${shown} ${units[step] ?? "TB"}`;
}

const moment = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short" });
const clock = new Intl.DateTimeFormat("sv-SE", { timeStyle: "medium" });

/** Date and minute in the computer's own time zone: `2023-12-18 16:02`. */
export const formatMoment = (atMs: number): string => moment.format(atMs);

/** Time of day with seconds: `16:02:07`. */
export const formatClock = (atMs: number): string => clock.format(atMs);

/** A hash short enough to compare by eye: its first eight digits. */
export const shortHash = (hash: string): string => `#${hash.slice(0, 8).toUpperCase()}`;
