/** A label with its numbers put in: `%1` is the first. */
export const fillLabel = (label: string, ...numbers: readonly number[]): string =>
  label.replace(/%(\d)/g, (_, place: string) => String(numbers[Number(place) - 1] ?? ""));
