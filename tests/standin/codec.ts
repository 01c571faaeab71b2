/** Values that IPC can carry ↔ JSON. */
export interface Codec {
  encode(value: unknown): unknown;
  decode(json: unknown): unknown;
}

/**
 * A codec for the values of the structured clone algorithm that the program and its tests use: plain data, typed
 * arrays, ArrayBuffer, Date, Map, Set, BigInt, Error, undefined, NaN, −0, shared and cyclic references.
 *
 * Sent to the page as source text too, so it uses nothing from outside itself.
 */
export function makeCodec(toBase64: (bytes: Uint8Array) => string, fromBase64: (text: string) => Uint8Array): Codec {
  type Tree = Record<string, unknown>;
  const views: Record<string, new (buffer: ArrayBufferLike) => unknown> = {
    Int8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    DataView,
  };

  function encode(root: unknown): unknown {
    const seen = new Map<unknown, number>();
    const simple = (value: unknown): unknown => {
      if (value === undefined) return { $: "undefined" };
      if (typeof value === "bigint") return { $: "bigint", v: String(value) };
      if (typeof value !== "number" || (Number.isFinite(value) && !Object.is(value, -0))) return value;
      return { $: "number", v: Object.is(value, -0) ? "-0" : String(value) };
    };
    const bytesOf = (value: object): unknown => {
      if (value instanceof ArrayBuffer) return { $: "buffer", v: toBase64(new Uint8Array(value)) };
      if (!ArrayBuffer.isView(value)) return undefined;
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return { $: "view", kind: value.constructor.name, v: toBase64(bytes) };
    };
    const special = (value: object): unknown => {
      if (value instanceof Date) return { $: "date", v: value.getTime() };
      if (value instanceof Map) return { $: "map", v: [...value].map(([key, item]) => [walk(key), walk(item)]) };
      if (value instanceof Set) return { $: "set", v: [...value].map(walk) };
      if (value instanceof Error) return { $: "error", v: [value.name, value.message, value.stack ?? ""] };
      return bytesOf(value);
    };
    const walk = (value: unknown): unknown => {
      if (typeof value !== "object" || value === null) return simple(value);
      const at = seen.get(value);
      if (at !== undefined) return { $: "again", v: at };
      seen.set(value, seen.size);
      if (Array.isArray(value)) return value.map(walk);
      const found = special(value);
      if (found !== undefined) return found;
      const tree = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item)]));
      return "$" in tree ? { $: "object", v: tree } : tree;
    };
    return walk(root);
  }

  function decode(root: unknown): unknown {
    const known: unknown[] = [];
    const keep = <T>(value: T): T => {
      known.push(value);
      return value;
    };
    const object = (tree: Tree): unknown => {
      const made: Tree = keep({});
      for (const [key, item] of Object.entries(tree)) made[key] = walk(item);
      return made;
    };
    type Reader = (v: unknown, tree: Tree) => unknown;
    const readers: Record<string, Reader> = {
      undefined: () => undefined,
      number: Number,
      bigint: (v) => BigInt(v as string),
      again: (v) => known[v as number],
      date: (v) => keep(new Date(v as number)),
      buffer: (v) => keep(fromBase64(v as string).buffer),
      view: (v, tree) => {
        const bytes = fromBase64(v as string);
        const View = views[tree["kind"] as string];
        return keep(View === undefined ? bytes : new View(bytes.buffer));
      },
      map: (v) => {
        const made = keep(new Map());
        for (const [key, item] of v as [unknown, unknown][]) made.set(walk(key), walk(item));
        return made;
      },
      set: (v) => {
        const made = keep(new Set());
        for (const item of v as unknown[]) made.add(walk(item));
        return made;
      },
      error: (v) => {
        const [name, message, stack] = v as [string, string, string];
        return keep(Object.assign(new Error(message), { name, stack }));
      },
      object: (v) => object(v as Tree),
    };
    const special = (tree: Tree): unknown => readers[tree["$"] as string]?.(tree["v"], tree);
    const walk = (node: unknown): unknown => {
      if (typeof node !== "object" || node === null) return node;
      if (Array.isArray(node)) {
        const made = keep([] as unknown[]);
        for (const item of node) made.push(walk(item));
        return made;
      }
      return "$" in node ? special(node) : object(node as Tree);
    };
    return walk(root);
  }

  return { encode, decode };
}

/** The codec on Node's side. */
export const codec = makeCodec(
  (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64"),
  (text) => new Uint8Array(Buffer.from(text, "base64")),
);
