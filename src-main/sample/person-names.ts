import type { Seeded } from "#shared/seeded.ts";

const surnames = Array.from("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕");
const firstGiven = Array.from("建志文晓春秋雨海永国立明佳子思宇长景德怀若素亦望书云新玉向培");
const lastGiven = Array.from("华平芳强敏静军杰涛娟辉玲刚斌峰霞波慧宁琴鹏莉岩楠舟棠蔚菁远航原禾");
const shortGiven = Array.from("衡勇颖昕睿骏璇凡潇焱钧黎");
/** Characters of real names that many fonts and some programs lack. */
const rareGiven = ["䶮", "㛃", "𬱖"];

// Former winners are drawn from other characters, so that a clean round has no chance hit.
const formerSurnames = Array.from("尹易常武乔贺赖龚庞樊兰殷施陶");
const formerGiven = Array.from("启承弘毅绍庆祥福贵荣耀宗延松柏鹤龄");

/** A person's name as it is said and as it stands in a cell. */
export interface PersonName {
  readonly name: string;
  readonly cell: string;
}

/**
 * Names one person after another, never the same twice: mostly three characters, some of two padded as in many
 * workbooks, now and then two persons in one entry or a rare character.
 */
export function createPersonNames(seeded: Seeded): () => PersonName {
  const used = new Set<string>();
  let count = 0;
  const fresh = (): string => {
    let name: string;
    do {
      const short = used.size < 300 && seeded.next() < 0.18;
      const given = short ? seeded.pick(shortGiven) : seeded.pick(firstGiven) + seeded.pick(lastGiven);
      name = seeded.pick(surnames) + given;
    } while (used.has(name));
    used.add(name);
    return name;
  };
  return () => {
    count += 1;
    if (count % 29 === 7) {
      const name = `${fresh()}、${fresh()}`;
      return { name, cell: name };
    }
    const name = count % 13 === 5 ? withRare(fresh(), count, used) : fresh();
    return { name, cell: padded(name, seeded) };
  };
}

function withRare(name: string, count: number, used: Set<string>): string {
  const characters = Array.from(name);
  characters[characters.length - 1] = rareGiven[Math.floor(count / 13) % rareGiven.length] ?? "䶮";
  const rare = characters.join("");
  if (used.has(rare)) return name;
  used.add(rare);
  return rare;
}

function padded(name: string, seeded: Seeded): string {
  const [surname, given, ...rest] = Array.from(name);
  if (surname === undefined || given === undefined || rest.length > 0) return name;
  return seeded.pick([`${surname}　${given}`, `${surname} ${given}`, `${surname}  ${given}`, name]);
}

/** A name of a former winner: other surnames and other characters than any candidate's. */
export function formerPersonName(seeded: Seeded): string {
  return seeded.pick(formerSurnames) + seeded.pick(formerGiven) + seeded.pick(formerGiven);
}
