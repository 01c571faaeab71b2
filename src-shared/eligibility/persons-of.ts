import { comparableName, type ComparableName } from "#shared/eligibility/near-name.ts";

/** Between two persons in one entry. */
const betweenPersons = /[、，,；;/&]/u;

/** The persons that one entry names: 「张三、李四」 are two. */
export const personsOf = (name: string): readonly ComparableName[] =>
  name
    .split(betweenPersons)
    .map(comparableName)
    .filter(({ normal }) => normal !== "");
