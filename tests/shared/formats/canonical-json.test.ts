import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, type Json } from "#shared/formats/canonical-json.ts";

describe("canonical JSON", () => {
  it("sorts keys, uses no spaces and ends with one line feed", () => {
    expect(canonicalJson({ b: 1, a: [true, null, "二"], Z: { y: 0.5, x: -1 } })).toBe(
      '{"Z":{"x":-1,"y":0.5},"a":[true,null,"二"],"b":1}\n',
    );
  });

  it("leaves out what is undefined, and keeps an empty list, object and text", () => {
    expect(canonicalJson({ a: undefined, b: [], c: {}, d: "" })).toBe('{"b":[],"c":{},"d":""}\n');
  });

  it("writes plain values too", () => {
    expect(canonicalJson('引“号"\n')).toBe('"引“号\\"\\n"\n');
    expect(canonicalJson(null)).toBe("null\n");
    expect(canonicalJson(12)).toBe("12\n");
  });

  it("reads back as the same value and is the same text whatever the order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value as Json))).toBe(text);
      }),
    );
  });
});

/** The same value with the keys of every object in reverse order. */
function reversed(value: Json): Json {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item: Json) => reversed(item));
  const entries = Object.entries(value as Readonly<Record<string, Json | undefined>>).toReversed();
  return Object.fromEntries(entries.map(([key, item]) => [key, item === undefined ? undefined : reversed(item)]));
}
