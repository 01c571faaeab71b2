/** A short form, when it is meant, and the name in full. */
interface Abbreviation {
  readonly short: RegExp;
  readonly full: string;
}

/**
 * Short forms of units as they are written on forms, longest first.
 *
 * Shape: those of one institution stand only at the beginning, and not where the next characters make another word
 * (北大荒 is no university); those of a kind of institution stand anywhere. A short form that several institutions
 * share (华师大, 交大) is left out: a hint that is often wrong is soon not read.
 */
const unitAbbreviations: readonly Abbreviation[] = [
  { short: /^国科大(?!学)/, full: "中国科学院大学" },
  { short: /^中科大(?!学)/, full: "中国科学技术大学" },
  { short: /^中科院/, full: "中国科学院" },
  { short: /^中国科协/, full: "中国科学技术协会" },
  { short: /^中工院/, full: "中国工程院" },
  { short: /^哈工大(?!学)/, full: "哈尔滨工业大学" },
  { short: /^西安交大(?!学)/, full: "西安交通大学" },
  { short: /^上海交大(?!学)/, full: "上海交通大学" },
  { short: /^北师大(?!学)/, full: "北京师范大学" },
  { short: /^北理工/, full: "北京理工大学" },
  { short: /^北航(?!线|空|道)/, full: "北京航空航天大学" },
  { short: /^北大(?![荒学街桥仓兴营])/, full: "北京大学" },
  { short: /^清华(?!大学|园|池|东|西|南|北)/, full: "清华大学" },
  { short: /^复旦(?!大学)/, full: "复旦大学" },
  { short: /^浙大(?!学)/, full: "浙江大学" },
  { short: /^武大(?!学|郎)/, full: "武汉大学" },
  { short: /^华科(?!学|技)/, full: "华中科技大学" },
  { short: /^南大(?![学街港门])/, full: "南京大学" },
  { short: /^川大(?!学)/, full: "四川大学" },
  { short: /^山大(?!学)/, full: "山东大学" },
  { short: /农科院/, full: "农业科学院" },
  { short: /林科院/, full: "林业科学院" },
  { short: /社科院/, full: "社会科学院" },
  { short: /医科院/, full: "医学科学院" },
  { short: /科协/, full: "科学技术协会" },
  { short: /农大(?!学)/, full: "农业大学" },
  { short: /师大(?!学)/, full: "师范大学" },
  { short: /医大(?!学)/, full: "医科大学" },
  { short: /农技站/, full: "农业技术推广站" },
];

/** The name with its first fitting short form written in full. */
export function expandUnit(name: string): string {
  const known = unitAbbreviations.find(({ short }) => short.test(name));
  return known === undefined ? name : name.replace(known.short, known.full);
}
