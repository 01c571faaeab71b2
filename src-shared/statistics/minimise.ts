type Point = readonly [number, number];
type Corner = readonly [point: Point, value: number];

const between = (from: Point, to: Point, share: number): Point => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
];

/**
 * Where a function of two numbers that must not be negative is smallest, from `start` on (Nelder and Mead's simplex).
 *
 * Shape: negative trial points are mirrored, so that 0 can be reached; the same input gives the same answer.
 */
export function minimise(value: (point: Point) => number, start: Point): Point {
  const cornerAt = ([a, b]: Point): Corner => {
    const point: Point = [Math.abs(a), Math.abs(b)];
    return [point, value(point)];
  };
  let corners = [cornerAt(start), cornerAt([start[0] * 1.5, start[1]]), cornerAt([start[0], start[1] * 1.5])];
  for (let step = 0; step < 1000; step += 1) {
    corners.sort((a, b) => a[1] - b[1]);
    const [best, middle, worst] = corners as [Corner, Corner, Corner];
    const size = Math.max(...corners.map(([[a, b]]) => Math.hypot(a - best[0][0], b - best[0][1])));
    if (size < 1e-9) break;
    const centre = between(best[0], middle[0], 0.5);
    const mirrored = cornerAt(between(centre, worst[0], -1));
    if (mirrored[1] < best[1]) {
      const further = cornerAt(between(centre, worst[0], -2));
      corners = [best, middle, further[1] < mirrored[1] ? further : mirrored];
    } else if (mirrored[1] < middle[1]) corners = [best, middle, mirrored];
    else {
      const nearer = cornerAt(between(centre, mirrored[1] < worst[1] ? mirrored[0] : worst[0], 0.5));
      corners =
        nearer[1] < Math.min(worst[1], mirrored[1])
          ? [best, middle, nearer]
          : [best, cornerAt(between(best[0], middle[0], 0.5)), cornerAt(between(best[0], worst[0], 0.5))];
    }
  }
  return corners.toSorted((a, b) => a[1] - b[1])[0]?.[0] ?? start;
}
