import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { aggregateTenths } from "#shared/scoring/aggregate.ts";
import { fraction, type Fraction } from "#shared/scoring/fraction.ts";
import { competitionRanks } from "#shared/scoring/rank.ts";
import { compareKeys, selectSeats } from "#shared/scoring/select.ts";
import { readVectors } from "#tests/support/read-vectors.ts";

const places = z.array(z.int());
const Vectors = z.object({
  cases: z.array(
    z.object({
      note: z.string(),
      matrix: z.array(z.array(z.int().nullable())),
      seats: z.int(),
      params: z.object({
        trim_k: z.int(),
        trim_min_n: z.int(),
        min_valid: z.int(),
        tie_keys: z.tuple([z.literal("trimmed"), z.literal("mean"), z.literal("median")]),
      }),
      expected: z.object({
        score: z.array(z.number().nullable()),
        rank: z.array(z.int().nullable()),
        selected: places,
        tie_group: places,
        open_seats: z.int(),
        vacant: z.int(),
        ordered: places,
        reserve: places,
      }),
    }),
  ),
});
const { cases } = Vectors.parse(readVectors("selection_small"));
const points = (...values: number[]): Fraction[] => values.map((value) => fraction(BigInt(value)));

describe("the seats of a category", () => {
  it("reads every reference case", () => {
    expect(cases).toHaveLength(9);
  });

  it.each(cases)("are filled as the reference says: $note", ({ matrix, seats, params, expected }) => {
    const keys = matrix.map((row) => {
      const tenths = row.map((score) => (score === null ? undefined : score * 10));
      const found = aggregateTenths(tenths, { trim: params.trim_k, trimMinimum: params.trim_min_n });
      const { trimmed, mean, median } = found;
      const enough = found.count >= params.min_valid;
      return enough && trimmed && mean && median ? [trimmed, mean, median] : undefined;
    });
    const found = selectSeats(keys, seats);
    const scores = keys.map((key) => (key?.[0] ? Number(key[0].numerator) / Number(key[0].denominator) : null));
    scores.forEach((score, at) => {
      const wanted = expected.score[at] ?? null;
      if (wanted === null) expect(score).toBeNull();
      else expect(score).toBeCloseTo(wanted, 9);
    });
    expect(found.ranks.map((rank) => rank ?? null)).toEqual(expected.rank);
    // The reference lists the selected by row number; ours stand best first.
    expect(found.selected.toSorted((a, b) => a - b)).toEqual(expected.selected);
    expect(found.tieGroup).toEqual(expected.tie_group);
    expect(found.openSeats).toBe(expected.open_seats);
    expect(found.vacant).toBe(expected.vacant);
    expect(found.ordered).toEqual(expected.ordered);
    expect(found.reserve).toEqual(expected.reserve);
  });

  it("go to nobody silently when the tie reaches over the last seat", () => {
    const found = selectSeats([points(90, 1), points(80, 5), points(80, 5), points(80, 4), points(70, 9)], 2);
    expect(found).toEqual({
      ranks: [1, 2, 2, 2, 5],
      selected: [0],
      tieGroup: [1, 2],
      openSeats: 1,
      vacant: 0,
      ordered: [0, 1, 2, 3, 4],
      reserve: [3, 4],
    });
  });

  it("are all vacant when nobody is ranked", () => {
    expect(selectSeats([undefined, undefined], 3)).toMatchObject({ selected: [], vacant: 3, ordered: [], reserve: [] });
  });

  it("are decided by the later keys only where the earlier ones are equal", () => {
    expect(compareKeys(points(80, 9), points(80, 8))).toBeLessThan(0);
    expect(compareKeys(points(79, 9), points(80, 8))).toBeGreaterThan(0);
    expect(compareKeys(points(80, 8), points(80, 8))).toBe(0);
    expect(compareKeys(points(80, 8), points(80))).toBe(0);
  });

  const anyKeys = fc.array(
    fc.option(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 })), { nil: undefined }),
    { maxLength: 12 },
  );

  it("go to the same candidates in whatever order they are listed", () => {
    fc.assert(
      fc.property(anyKeys, fc.integer({ min: 1, max: 6 }), fc.infiniteStream(fc.nat()), (keys, seats, order) => {
        const rows = keys.map((key, id) => ({ id, tuple: key && points(...key), place: order.next().value as number }));
        const shuffled = rows.toSorted((a, b) => a.place - b.place);
        const named = (list: typeof rows, some: readonly number[]): number[] =>
          some.map((at) => list[at]?.id ?? -1).sort((a, b) => a - b);
        const [one, two] = [rows, shuffled].map((list) => ({
          list,
          found: selectSeats(
            list.map((row) => row.tuple),
            seats,
          ),
        }));
        if (one === undefined || two === undefined) return;
        expect(named(two.list, two.found.selected)).toEqual(named(one.list, one.found.selected));
        expect(named(two.list, two.found.tieGroup)).toEqual(named(one.list, one.found.tieGroup));
        expect(two.found.openSeats).toBe(one.found.openSeats);
        expect(two.found.vacant).toBe(one.found.vacant);
        const rankOf = (side: typeof one): Map<number, number | undefined> =>
          new Map(side.list.map(({ id }, at) => [id, side.found.ranks[at]]));
        for (const [id, rank] of rankOf(one)) expect(rankOf(two).get(id)).toBe(rank);
      }),
    );
  });

  it("are filled, open or vacant: none is lost and none is given twice", () => {
    fc.assert(
      fc.property(anyKeys, fc.integer({ min: 1, max: 6 }), (keys, seats) => {
        const tuples = keys.map((key) => key && points(...key));
        const { selected, tieGroup, openSeats, vacant, reserve, ordered } = selectSeats(tuples, seats);
        expect(selected.length + openSeats + vacant).toBe(seats);
        expect(tieGroup.length === 0 ? openSeats === 0 : tieGroup.length > openSeats).toBe(true);
        expect([...selected, ...tieGroup, ...reserve]).toEqual(ordered);
        for (const inside of selected)
          for (const tied of tieGroup) {
            expect(compareKeys(tuples[inside] ?? [], tuples[tied] ?? [])).toBeLessThan(0);
          }
      }),
    );
  });
});

describe("ranks", () => {
  it("are shared by equal scores and leave the next ones out", () => {
    expect(competitionRanks([...points(80, 90, 80, 70), undefined])).toEqual([2, 1, 2, 4, undefined]);
    expect(competitionRanks([])).toEqual([]);
  });
});
