/** A hash in groups of four digits, to be compared by eye. */
export const hashGroups = (hash: string): string => (hash.toUpperCase().match(/.{1,4}/g) ?? []).join(" ");
