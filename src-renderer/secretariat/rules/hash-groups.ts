/** A hash in groups of four digits, as it stands on paper. */
export const hashGroups = (hash: string): string => (hash.toUpperCase().match(/.{1,4}/g) ?? []).join(" ");
