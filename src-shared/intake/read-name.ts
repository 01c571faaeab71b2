const padded = /(?<=^|[、,，;；])(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?=$|[、,，;；])/gu;

/**
 * A name as it was nominated, without the spaces that pad two-character names to three (「张　三」 → 「张三」).
 *
 * Everything else inside stays: quotation marks, brackets, dashes, two persons in one entry, rare characters.
 */
export const readName = (raw: string): string =>
  raw
    .replaceAll(/[\s\u3000]*[\r\n]+[\s\u3000]*/g, "")
    .trim()
    .replaceAll(padded, "$1$2");
