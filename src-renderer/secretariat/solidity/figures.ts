/** What stands where there is no figure: never a 0. */
const none = "–";

/** A figure to `decimals` places, halves away from 0; values are sums of tenths, so a hair beside a half is the half. */
export function figure(value: number | null, decimals: number): string {
  if (value === null) return none;
  const scale = 10 ** decimals;
  const rounded = Math.floor(Math.abs(value) * scale + 0.5 + 1e-7) / scale;
  return `${value < 0 && rounded > 0 ? "−" : ""}${rounded.toFixed(decimals)}`;
}

/** The same with its sign: `+4.2`, `−3.8`, `0.0`. */
export function signed(value: number | null, decimals: number): string {
  const text = figure(value, decimals);
  return value !== null && value > 0 && Number(text) > 0 ? `+${text}` : text;
}

/** A share of 1 in per cent; only what is whole is called 0 or 100. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return "<1%";
  if (share < 1 && share > 0.99) return ">99%";
  return `${String(Math.round(share * 100))}%`;
}

/** Seats, which tied candidates may share: `2`, `0.5`. */
export const seatCount = (seats: number): string => figure(seats, 2).replace(/\.?0+$/, "") || "0";

/** A coefficient to two decimals, which may be missing. */
export const coefficient = (value: number | null): string => figure(value, 2);
