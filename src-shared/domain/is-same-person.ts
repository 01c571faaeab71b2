/** Whether two entries name one person, however they were typed. */
export const isSamePerson = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string => name.normalize("NFKC").replace(/\s/gu, "").toLowerCase();
