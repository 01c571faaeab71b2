const collator = new Intl.Collator("zh-CN", { numeric: true });

/** Order of two texts for lists: Chinese by pinyin, numbers by size. */
export const compareText = (a: string, b: string): number => collator.compare(a, b);
