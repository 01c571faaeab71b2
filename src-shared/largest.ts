/** The largest of as many numbers as there are: a call takes only so many arguments. 0 when none is larger. */
export const largest = (numbers: readonly number[]): number => numbers.reduce((most, each) => Math.max(most, each), 0);
