import type { Seeded } from "#shared/seeded.ts";

/** The JSON text of a changed value: what an enemy who has the key writes and signs. */
export function mutateJson(text: string, random: Seeded): string {
  if (random.next() < 0.1) return random.pick(wholeTexts)(text, random);
  const value: unknown = JSON.parse(text);
  const root = { value };
  for (let changes = random.next() < 0.7 ? 1 : 3; changes > 0; changes -= 1) changeOnce(root, random);
  // Numbers and names that no JSON writer writes are put in as text afterwards.
  return JSON.stringify(root.value).replace(/"@raw:([^"]*)"/g, (_whole, raw: string) => raw.replaceAll("'", '"'));
}

const deep = (open: string, close: string, levels: number): string => open.repeat(levels) + close.repeat(levels);

const wholeTexts: readonly ((text: string, random: Seeded) => string)[] = [
  () => "",
  () => "null",
  () => "[]",
  () => "{}",
  () => deep("[", "]", 100_000),
  () => `${deep('{"a":', "", 100_000)}1${"}".repeat(100_000)}`,
  (text) => `\ufeff${text}`,
  (text) => text + text,
  (text, random) => text.slice(0, random.whole(text.length)),
  (text) => text.replace("{", '{"__proto__":{"admin":true},'),
  (text) => text.replace("{", '{"\\u005f\\u005fproto__":1,'),
  (text) => text.replace(/"([a-z]+)":/, '"$1":0,"$1":'),
  (text) => text.replace(/:(\d+)/, ":$1.0"),
  (text) =>
    text.replaceAll(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`),
];

const values: readonly ((old: unknown, random: Seeded) => unknown)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1,
  () => 2 ** 31,
  () => 2 ** 32,
  () => 2 ** 53,
  () => 0.5,
  () => "@raw:-0",
  () => "@raw:1e308",
  () => "@raw:1e400",
  () => "@raw:1e-400",
  () => "@raw:00",
  () => "@raw:{'__proto__':null}",
  () => `@raw:${deep("[", "]", 23)}`,
  () => `@raw:${deep("[", "]", 5000)}`,
  () => "",
  () => "x".repeat(100_000),
  () => "\ud800",
  () => "../../etc/passwd",
  () => "data/m/0000000000000001.bin",
  () => "CON-0001.psv",
  () => "AAAA",
  () => [],
  () => ({}),
  (old) => [old],
  (old) => (typeof old === "number" ? old + 1 : typeof old === "string" ? `${old} ` : old),
  (old) => (typeof old === "number" ? old - 1 : typeof old === "string" ? old.slice(1) : old),
  (old) => (typeof old === "string" ? old.toUpperCase() : old),
  (old) => (typeof old === "string" ? Array.from(old).reverse().join("") : old),
];

type Holder = Record<string, unknown> | unknown[];

/** Replaces, removes, repeats, renames or exchanges something somewhere in the value. */
function changeOnce(root: { value: unknown }, random: Seeded): void {
  let holder: Holder = root;
  let key = "value";
  // Down from the top, so that small parts beside long lists are met as well.
  for (let item = root.value; isHolder(item) && Object.keys(item).length > 0 && random.next() < 0.8;) {
    holder = item;
    key = random.pick(Object.keys(item));
    item = at(holder, key);
  }
  random.pick(Array.isArray(holder) ? listChanges : holder === root ? [replace] : recordChanges)(holder, key, random);
}

type Change = (holder: Holder, key: string, random: Seeded) => void;

const replace: Change = (holder, key, random) => put(holder, key, random.pick(values)(at(holder, key), random));
const exchange: Change = (holder, key, random) => {
  const other = random.pick(Object.keys(holder));
  const old = at(holder, key);
  put(holder, key, at(holder, other));
  put(holder, other, old);
};

const listChanges: readonly Change[] = [
  replace,
  replace,
  exchange,
  (holder, key) => void (holder as unknown[]).splice(Number(key), 1),
  (holder, key) => void (holder as unknown[]).push(structuredClone(at(holder, key))),
  (holder) => void (holder as unknown[]).reverse(),
];

const recordChanges: readonly Change[] = [
  replace,
  replace,
  replace,
  exchange,
  (holder, key) => void Reflect.deleteProperty(holder, key),
  (holder, key) => put(holder, `${key} `, at(holder, key)),
];

const isHolder = (value: unknown): value is Holder => typeof value === "object" && value !== null;
const at = (holder: Holder, key: string): unknown => (holder as Record<string, unknown>)[key];
const put = (holder: Holder, key: string, value: unknown): void =>
  void ((holder as Record<string, unknown>)[key] = value);
