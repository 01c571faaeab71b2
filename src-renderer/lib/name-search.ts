type Initials = (text: string) => string;

let loading: Promise<Initials> | undefined;

const known = new Map<string, string>();

/** Pinyin initials of a text, e.g. 李峰威 → `lfw`; the table is loaded when somebody first searches. */
export const loadInitials = (): Promise<Initials> =>
  (loading ??= import("pinyin-pro").then(({ pinyin }) => (text: string) => {
    const found =
      known.get(text) ?? pinyin(text, { pattern: "first", toneType: "none", type: "array" }).join("").toLowerCase();
    known.set(text, found);
    return found;
  }));

/** Whether `text` holds `query`, as it stands or by its pinyin initials when these are loaded. */
export function matchesName(query: string, text: string, initials: Initials | undefined): boolean {
  const wanted = query.trim().toLowerCase();
  if (wanted === "" || text.toLowerCase().includes(wanted)) return true;
  return initials !== undefined && /^[a-z]+$/.test(wanted) && initials(text).includes(wanted);
}
