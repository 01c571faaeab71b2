/** Somebody who was judged, with the group whose seats are counted. */
export interface SpreadMember {
  /** `null`: not known. */
  readonly group: string | null;
  readonly standing: "selected" | "reserve" | "ranked" | "unranked";
}

/** How many of a group were judged, ranked, selected and put on the reserve. */
export interface SpreadGroup {
  readonly group: string | null;
  readonly judged: number;
  readonly ranked: number;
  readonly selected: number;
  readonly reserve: number;
}

/**
 * How the seats fell on groups. Counts what is there; no rule follows from it.
 *
 * Shape: most seats first, then most judged, then by name; those of whom nothing is known last.
 */
export function seatSpread(members: readonly SpreadMember[]): readonly SpreadGroup[] {
  const groups = [...Map.groupBy(members, ({ group }) => group)].map(([group, own]): SpreadGroup => {
    const count = (standing: SpreadMember["standing"]): number => own.filter((one) => one.standing === standing).length;
    return {
      group,
      judged: own.length,
      ranked: own.length - count("unranked"),
      selected: count("selected"),
      reserve: count("reserve"),
    };
  });
  const isUnknown = ({ group }: SpreadGroup): number => (group === null ? 1 : 0);
  return groups.sort(
    (a, b) =>
      isUnknown(a) - isUnknown(b) ||
      b.selected - a.selected ||
      b.judged - a.judged ||
      ((a.group ?? "") < (b.group ?? "") ? -1 : 1),
  );
}
