import type { Language, Sentence } from "#shared/words/sentence.ts";

/** Sentences by name, in groups of groups; each is written in both languages side by side, so none can be forgotten. */
export interface WordTree {
  readonly [name: string]: Sentence | WordTree;
}

/** The same names in one language. */
export type Spoken<Tree> = { readonly [Name in keyof Tree]: Tree[Name] extends Sentence ? string : Spoken<Tree[Name]> };

interface SpokenTree {
  [name: string]: string | SpokenTree;
}

const isSentence = (node: Sentence | WordTree): node is Sentence => typeof node["zh"] === "string";

const speakTree = (tree: WordTree, language: Language): SpokenTree =>
  Object.fromEntries(
    Object.entries(tree).map(([name, node]) => [name, isSentence(node) ? node[language] : speakTree(node, language)]),
  );

/** One language out of a tree of words. */
export const speak = <Tree extends WordTree>(tree: Tree, language: Language): Spoken<Tree> =>
  // Built name by name from `tree`, so it has its names.
  speakTree(tree, language) as Spoken<Tree>;
