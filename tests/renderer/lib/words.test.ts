import { expect, test } from "vitest";
import { problemMessages } from "#shared/problem.ts";
import { speak, type WordTree } from "#renderer/lib/speak.ts";
import { commonWords } from "#renderer/words/common-words.ts";
import { expertWords } from "#renderer/words/expert.ts";
import { secretariatWords } from "#renderer/words/secretariat.ts";

const words: WordTree = { ...commonWords, ...secretariatWords, ...expertWords };

interface Leaf {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
}

function leaves(tree: WordTree, path: string): readonly Leaf[] {
  return Object.entries(tree).flatMap(([key, node]) => {
    const name = path === "" ? key : `${path}.${key}`;
    if (typeof node["zh"] !== "string" || typeof node["en"] !== "string") return leaves(node as WordTree, name);
    return [{ name, zh: node["zh"], en: node["en"] }];
  });
}

const facts = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ""))].sort();

test("every word of the screens has both languages with the same facts", () => {
  const all = leaves(words, "");
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter((leaf) => leaf.zh.trim() === "" || leaf.en.trim() === "")).toEqual([]);
  expect(all.filter((leaf) => facts(leaf.zh).join() !== facts(leaf.en).join()).map((leaf) => leaf.name)).toEqual([]);
});

test("no word speaks of prizes", () => {
  const said = leaves(words, "").map((leaf) => leaf.zh);
  expect(said.filter((text) => /获奖|表彰|奖项/.test(text))).toEqual([]);
});

test("every problem says what happened and what to do next in both languages", () => {
  const empty = Object.entries(problemMessages).filter(([, { says, next }]) =>
    [says.zh, says.en, next.zh, next.en].some((text) => text.trim() === ""),
  );
  expect(empty).toEqual([]);
});

test("a tree of words is spoken in one language under the same names", () => {
  const tree = { a: { zh: "甲", en: "A" }, group: { b: { zh: "乙", en: "B" } } };
  expect(speak(tree, "zh")).toEqual({ a: "甲", group: { b: "乙" } });
  expect(speak(tree, "en")).toEqual({ a: "A", group: { b: "B" } });
});
