import type { FieldId } from "#shared/rules/condition.ts";

/** A number or day in the telling part of a form. */
export interface FoundNumber {
  /** The number with what belongs to it: 「约120余」, 「2018年5月」. */
  readonly text: string;
  readonly from: number;
}

const number =
  "((?:大约|约|近|超过?|逾|达|共|累计|不少于)?(?:\\d[\\d,，]*(?:\\.\\d+)?|[一二三四五六七八九十百千万两]{1,8})[余多来]?[百千万亿]?[余多]?)";
const day = "((?:19|20)\\d{2}(?:年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|[-./]\\d{1,2}(?:[-./]\\d{1,2})?))";
/** Whatever may stand between a word and its number within one clause. */
const between = "[^，。；、！？\\n\\d]";

const patterns: Partial<Readonly<Record<FieldId, readonly RegExp[]>>> = {
  registeredVolunteers: [
    new RegExp(`注册${between}{0,8}志愿者${between}{0,8}${number}(?:人|名|位)`, "gu"),
    new RegExp(`${number}(?:余|多)?(?:人|名|位)${between}{0,4}注册${between}{0,6}志愿者`, "gu"),
  ],
  activeVolunteers: [
    new RegExp(`活跃${between}{0,8}志愿者${between}{0,8}${number}(?:人|名|位)`, "gu"),
    new RegExp(`${number}(?:人|名|位)${between}{0,4}活跃${between}{0,6}志愿者`, "gu"),
  ],
  participatingVolunteers: [
    new RegExp(`(?:参与|参加|组织|动员)${between}{0,10}志愿者${between}{0,8}${number}(?:人|名|位)`, "gu"),
    new RegExp(`${number}(?:人|名|位)${between}{0,6}志愿者${between}{0,4}(?:参与|参加)`, "gu"),
  ],
  volunteers: [
    new RegExp(`志愿者${between}{0,8}${number}(?:人|名|位)`, "gu"),
    new RegExp(`${number}(?:人|名|位)${between}{0,4}志愿者`, "gu"),
  ],
  activities: [
    new RegExp(`(?:活动|讲座|培训|服务|宣讲|科普|义诊)${between}{0,10}${number}(?:场次?|次)`, "gu"),
    new RegExp(`${number}(?:场次?|次)${between}{0,10}(?:活动|讲座|培训|服务|宣讲|科普|义诊)`, "gu"),
  ],
  residents: [
    new RegExp(`(?:常住人口|常住居民|居民|人口)${between}{0,6}${number}人`, "gu"),
    new RegExp(`${number}(?:人|名)${between}{0,3}(?:常住人口|居民)`, "gu"),
  ],
  foundedOn: [
    new RegExp(`(?:成立|组建|创建|建立|创立)${between}{0,4}${day}`, "gu"),
    new RegExp(`${day}${between}{0,10}(?:成立|组建|创建|建立|创立)`, "gu"),
  ],
  runningSince: [
    new RegExp(`(?:启动|开始|实施|始于|起始)${between}{0,4}${day}`, "gu"),
    new RegExp(`${day}(?:起|以来|${between}{0,10}(?:启动|开始|实施|开展))`, "gu"),
  ],
};

/** Other numbers that speak for a candidate whom people judge: hours, star level, people reached. */
const telling: readonly RegExp[] = [
  new RegExp(`${number}(?:个)?(?:小时|学时)`, "gu"),
  /([一二三四五1-5]星级?)(?=[^，。；\n]{0,6}志愿者|志愿者)/gu,
  new RegExp(`(?:受益|惠及|覆盖|服务)${between}{0,10}${number}(?:人次?|名|位|户)`, "gu"),
];

const findAll = (text: string, all: readonly RegExp[]): readonly FoundNumber[] =>
  all
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap(({ index, 0: whole, 1: found }): FoundNumber[] =>
        found === undefined ? [] : [{ text: found, from: index + whole.indexOf(found) }],
      ),
    )
    .sort((a, b) => a.from - b.from);

/** Numbers and days in a text that may be of this field; nothing where a field is no number. */
export const numbersOf = (text: string, field: FieldId): readonly FoundNumber[] => findAll(text, patterns[field] ?? []);

/** Hours, star levels and people reached that a text mentions. */
export const tellingNumbers = (text: string): readonly FoundNumber[] => findAll(text, telling);

const sentenceEnds = /[。；！？!?\n\t]/u;
const longestQuote = 90;

/** The sentence in which a place stands, cut around it where it is long. */
export function sentenceAt(text: string, place: number): string {
  const isEnd = (at: number): boolean => at < 0 || at >= text.length || sentenceEnds.test(text[at] ?? "");
  let from = place;
  while (place - from < longestQuote && !isEnd(from - 1)) from -= 1;
  let to = place;
  while (to - from < longestQuote && !isEnd(to)) to += 1;
  return (isEnd(from - 1) ? "" : "…") + text.slice(from, to).trim() + (isEnd(to) ? "" : "…");
}
