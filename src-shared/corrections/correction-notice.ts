import { countItems, type CorrectionItem, type UnitCorrections } from "#shared/corrections/corrections-of.ts";
import { correctionNoticeWords as words } from "#shared/words/paper/correction-notice.ts";
import { fillSentence, type Sentence } from "#shared/words/sentence.ts";

/** Whom a unit may ask. */
interface NoticeContact {
  readonly name: string;
  readonly phone: string;
  readonly mail: string;
}

/** What every notice of one sending says alike. */
export interface NoticeFacts {
  /** Title of the round. */
  readonly title: string;
  readonly practice: boolean;
  readonly secretariat: string;
  /** Last day for the corrections, `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** Day of the notice, `YYYY-MM-DD`, in the round's own time zone. */
  readonly writtenOn: string;
  readonly contact: NoticeContact;
  /** A remark of the secretariat for all units; may be empty. */
  readonly remark: string;
}

/** One numbered list of a notice. */
export interface NoticeBlock {
  readonly heading: string;
  readonly items: readonly { readonly says: string; readonly lines: readonly string[] }[];
}

/** A notice line by line, as it stands on paper and in the mail. */
export interface CorrectionNotice {
  readonly title: string;
  readonly addressee: string;
  readonly opening: string;
  readonly blocks: readonly NoticeBlock[];
  readonly closing: readonly string[];
  readonly contact: string;
  readonly signature: string;
  readonly date: string;
}

const ordinals = Array.from("〇一二三四五六七八九");

/** 1 → `一`, 12 → `十二`, 23 → `二十三`; from 100 on in digits. */
export function chineseOrdinal(number: number): string {
  if (number >= 100) return String(number);
  const tens = Math.trunc(number / 10);
  const ones = number % 10;
  if (tens === 0) return ordinals[ones] ?? "";
  return `${tens === 1 ? "" : (ordinals[tens] ?? "")}十${ones === 0 ? "" : (ordinals[ones] ?? "")}`;
}

/** `2023-12-08` → `2023年12月8日`. */
export function chineseDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${year}年${String(Number(month))}月${String(Number(date))}日`;
}

/** The notice to one unit: all that it is asked, one numbered list a candidate, in the order in which it nominated. */
export function correctionNotice(unit: UnitCorrections, facts: NoticeFacts): CorrectionNotice {
  const due = chineseDay(facts.dueOn);
  const say = (sentence: Sentence, details: Readonly<Record<string, unknown>>): string =>
    fillSentence(sentence, "zh", details);
  const itemOf = ({ says, at, source, asks }: CorrectionItem): NoticeBlock["items"][number] => ({
    says: says.zh,
    lines: [
      ...(at === "" ? [] : [say(words.place, { at })]),
      ...(source === "" ? [] : [say(words.source, { source })]),
      say(words.asks, { asks: asks.zh.replace(/。$/, ""), due }),
    ],
  });
  const lists = [
    ...(unit.own.length === 0 ? [] : [{ name: words.own.zh, items: unit.own }]),
    ...unit.candidates.map(({ number, name, category, items }) => ({
      name: say(words.candidate, { number, name, category: category.zh }).trim(),
      items,
    })),
  ];
  const { name, phone, mail } = facts.contact;
  const mark = facts.practice ? words.practice.zh : "";
  return {
    title: mark + say(words.title, { title: facts.title }),
    addressee: say(words.unit, { unit: unit.name }),
    opening: say(words.opening, { title: facts.title, items: countItems(unit), due }),
    blocks: lists.map(({ name, items }, at) => ({
      heading: `${chineseOrdinal(at + 1)}、${name}`,
      items: items.map(itemOf),
    })),
    closing: [words.howTo.zh, ...(facts.remark === "" ? [] : [facts.remark])],
    contact: say(words.contact, { name, phone }) + (mail === "" ? "" : say(words.mail, { mail })),
    signature: facts.secretariat,
    date: chineseDay(facts.writtenOn),
  };
}

/** The notice as the text of a mail. */
export function noticeMail(notice: CorrectionNotice): string {
  const blocks = notice.blocks.map(({ heading, items }) =>
    [
      heading,
      ...items.flatMap(({ says, lines }, at) => [`${String(at + 1)}. ${says}`, ...lines.map((line) => `   ${line}`)]),
    ].join("\n"),
  );
  const parts = [
    notice.title,
    `${notice.addressee}\n${notice.opening}`,
    ...blocks,
    notice.closing.join("\n"),
    notice.contact,
    `${notice.signature}\n${notice.date}`,
  ];
  return `${parts.join("\n\n")}\n`;
}
