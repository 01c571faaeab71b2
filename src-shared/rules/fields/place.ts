/** The value at a place such as `categories.0.seats`; undefined where there is none. */
export function valueAt(holder: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((held, part) => {
    if (held === null || typeof held !== "object") return undefined;
    return (held as Readonly<Record<string, unknown>>)[part];
  }, holder);
}

/**
 * The same with another value at one place; nothing given is changed.
 *
 * Shape: `undefined` takes the field away, and a holder that it leaves empty; one that is not there comes with its field.
 */
export function withValueAt<Holder>(holder: Holder, path: string, value: unknown): Holder {
  const [part = "", ...rest] = path.split(".");
  const inner = rest.length === 0 ? value : innerAt(valueAt(holder, part), rest.join("."), value);
  if (Array.isArray(holder)) return holder.map((item: unknown, at) => (String(at) === part ? inner : item)) as Holder;
  const { [part]: _, ...others } = holder as Readonly<Record<string, unknown>>;
  return (inner === undefined ? others : { ...(holder as object), [part]: inner }) as Holder;
}

function innerAt(inner: unknown, path: string, value: unknown): unknown {
  if (inner === undefined && value === undefined) return undefined;
  const after = withValueAt(inner ?? {}, path, value);
  const isEmptied = value === undefined && !Array.isArray(after) && Object.keys(after).length === 0;
  return isEmptied ? undefined : after;
}

/** The list at a place; empty where there is none. */
export function listAt(holder: unknown, path: string): readonly unknown[] {
  const value = valueAt(holder, path);
  return Array.isArray(value) ? value : [];
}

/** Every place of the rule file that a pattern with `*` for numbers of lists means. */
export function placesOf(holder: unknown, pattern: string): readonly string[] {
  const at = pattern.indexOf(".*.");
  if (at < 0) return [pattern];
  const head = pattern.slice(0, at);
  const rest = pattern.slice(at + 3);
  return listAt(holder, head).flatMap((item, number) =>
    placesOf(item, rest).map((place) => `${head}.${String(number)}.${place}`),
  );
}
