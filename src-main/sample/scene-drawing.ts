import type { Seeded } from "#shared/seeded.ts";
import { between } from "#main/sample/written-values.ts";

const skies = [
  ["#5b9bd6", "#e6eff4"],
  ["#8fb7d9", "#f4e9d8"],
  ["#7aa0b8", "#dfe6e6"],
  ["#b7c7d6", "#f1efe9"],
] as const;
const grounds = ["#6c8a58", "#8a7f5c", "#71807a", "#9a8a6e", "#5f7f62"] as const;
const walls = ["#d8cfc0", "#c8b59b", "#e3ded4", "#b8c0c4", "#cfa98a"] as const;
const skins = ["#e8c3a0", "#d9ad86", "#f0d0b2", "#c99a74"] as const;
const hairs = ["#23201e", "#3a322d", "#6b6662", "#8d8a86"] as const;
const clothes = ["#b23a32", "#2f5f8f", "#e8e6e0", "#3f6f4f", "#d98f2b", "#4a4f63", "#6a4a6f"] as const;

const svg = (width: number, height: number, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;

/** A place where people meet: sky, hills, buildings, ground, a banner. */
export function drawScene(width: number, height: number, seeded: Seeded): string {
  const [top, low] = seeded.pick(skies);
  const horizon = Math.round(height * (0.42 + seeded.next() * 0.16));
  const hill = (shade: string, lift: number): string => {
    const points = Array.from(
      { length: 9 },
      (_, at) => `${Math.round((at * width) / 8)},${horizon - between(10, lift, seeded)}`,
    );
    return `<polygon points="0,${height} ${points.join(" ")} ${width},${height}" fill="${shade}"/>`;
  };
  const parts = [
    `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${low}"/></linearGradient></defs>`,
    `<rect width="${width}" height="${height}" fill="url(#sky)"/>`,
    hill("#7f9c8a", 220),
    hill("#658570", 120),
    `<rect y="${horizon}" width="${width}" height="${height - horizon}" fill="${seeded.pick(grounds)}"/>`,
    ...Array.from({ length: between(1, 4, seeded) }, () => drawBuilding(width, horizon, seeded)),
    ...Array.from({ length: between(3, 9, seeded) }, () => drawTree(width, horizon, seeded)),
    drawBanner(width, horizon, seeded),
    ...Array.from({ length: between(8, 30, seeded) }, () => drawTuft(width, horizon, height, seeded)),
  ];
  return svg(width, height, parts.join(""));
}

function drawBuilding(width: number, horizon: number, seeded: Seeded): string {
  const wide = between(180, 520, seeded);
  const high = between(140, 420, seeded);
  const x = between(0, width - wide, seeded);
  const y = horizon - high + 40;
  const windows: string[] = [];
  for (let row = y + 30; row < y + high - 60; row += 70)
    for (let column = x + 24; column < x + wide - 40; column += 66)
      windows.push(
        `<rect x="${column}" y="${row}" width="36" height="42" fill="#51697c" stroke="#f4f1ea" stroke-width="4"/>`,
      );
  return `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="${seeded.pick(walls)}"/><rect x="${x - 12}" y="${y - 18}" width="${wide + 24}" height="22" fill="#7c4a3c"/>${windows.join("")}`;
}

function drawTree(width: number, horizon: number, seeded: Seeded): string {
  const x = between(0, width, seeded);
  const size = between(40, 110, seeded);
  return `<rect x="${x - 7}" y="${horizon - size}" width="14" height="${size + 60}" fill="#5a4636"/><circle cx="${x}" cy="${horizon - size}" r="${size}" fill="${seeded.pick(["#4f7a4a", "#6b8f4e", "#3f6a4d"])}"/>`;
}

function drawBanner(width: number, horizon: number, seeded: Seeded): string {
  const x = between(60, Math.round(width / 2), seeded);
  const wide = between(420, 760, seeded);
  const marks = Array.from(
    { length: 11 },
    (_, at) =>
      `<rect x="${x + 30 + at * (wide / 12)}" y="${horizon - 92}" width="${wide / 20}" height="44" fill="#f6e7b8"/>`,
  );
  return `<rect x="${x}" y="${horizon - 110}" width="${wide}" height="80" fill="#b3261e"/>${marks.join("")}`;
}

function drawTuft(width: number, horizon: number, height: number, seeded: Seeded): string {
  return `<ellipse cx="${between(0, width, seeded)}" cy="${between(horizon + 40, height, seeded)}" rx="${between(20, 120, seeded)}" ry="${between(6, 24, seeded)}" fill="${seeded.pick(grounds)}" opacity="0.6"/>`;
}

/** One standing person on a clear ground, with a red volunteer's vest now and then. */
export function drawFigure(width: number, height: number, seeded: Seeded): string {
  const middle = width / 2;
  const head = width * 0.17;
  const coat = seeded.pick(clothes);
  return svg(
    width,
    height,
    `<rect x="${middle - width * 0.2}" y="${height * 0.55}" width="${width * 0.17}" height="${height * 0.43}" fill="#2d3340"/>
     <rect x="${middle + width * 0.03}" y="${height * 0.55}" width="${width * 0.17}" height="${height * 0.43}" fill="#2d3340"/>
     <rect x="${width * 0.18}" y="${height * 0.24}" width="${width * 0.64}" height="${height * 0.36}" rx="${width * 0.14}" fill="${coat}"/>
     <rect x="${width * (0.06 + seeded.next() * 0.06)}" y="${height * 0.27}" width="${width * 0.15}" height="${height * 0.3}" rx="20" fill="${coat}"/>
     <rect x="${width * 0.8}" y="${height * 0.27}" width="${width * 0.15}" height="${height * 0.3}" rx="20" fill="${coat}"/>
     <circle cx="${middle}" cy="${height * 0.14}" r="${head * 1.12}" fill="${seeded.pick(hairs)}"/>
     <circle cx="${middle}" cy="${height * 0.16}" r="${head}" fill="${seeded.pick(skins)}"/>`,
  );
}

/** Head and shoulders before a plain ground, front view, no hat. */
export function drawPortrait(width: number, height: number, seeded: Seeded): string {
  const middle = width / 2;
  const skin = seeded.pick(skins);
  const hair = seeded.pick(hairs);
  const unit = Math.min(width, height * 0.74) / 100;
  const eye = (side: number): string =>
    `<ellipse cx="${middle + side * unit * 9}" cy="${height * 0.41}" rx="${unit * 3}" ry="${unit * 1.8}" fill="#fff"/><circle cx="${middle + side * unit * 9}" cy="${height * 0.41}" r="${unit * 1.5}" fill="#2a2420"/>`;
  return svg(
    width,
    height,
    `<rect width="${width}" height="${height}" fill="${seeded.pick(["#4a7fc1", "#c23b34", "#f2f2f0", "#7fb0dc"])}"/>
     <ellipse cx="${middle}" cy="${height * 1.02}" rx="${unit * 44}" ry="${height * 0.36}" fill="${seeded.pick(clothes)}"/>
     <rect x="${middle - unit * 8}" y="${height * 0.54}" width="${unit * 16}" height="${height * 0.16}" fill="${skin}"/>
     <ellipse cx="${middle}" cy="${height * 0.36}" rx="${unit * 25}" ry="${unit * 31}" fill="${hair}"/>
     <ellipse cx="${middle}" cy="${height * 0.42}" rx="${unit * 21}" ry="${unit * 28}" fill="${skin}"/>
     ${eye(-1)}${eye(1)}
     <path d="M ${middle - unit * 6} ${height * 0.5} q ${unit * 6} ${unit * 4} ${unit * 12} 0" stroke="#8a4a3c" stroke-width="${unit}" fill="none"/>`,
  );
}
