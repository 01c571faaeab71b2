import type { Seeded } from "#shared/seeded.ts";
import type { Topic } from "#main/sample/topics.ts";

const openings = ["多年来", "自参加科技志愿服务以来", "扎根基层十余载", "从第一次下乡算起", "无论寒暑"];
const manners = [
  "坚持问题导向",
  "带着仪器和图纸",
  "利用周末和节假日",
  "把课堂搬到田间地头",
  "与村社干部一道",
  "结对帮扶",
];
const results = ["受到群众一致好评", "得到当地干部群众的认可", "形成了可复制、可推广的做法", "先后被多家基层媒体报道"];
const spirits = [
  "弘扬科学家精神",
  "践行“奉献、友爱、互助、进步”的志愿精神",
  "把论文写在大地上",
  "做群众身边的科学明白人",
];

/** Invented deeds, one paragraph each; the first also serves as the summary of the workbook. */
export function deedsOf(name: string, place: string, topic: Topic, seeded: Seeded): readonly string[] {
  const count = 20 + seeded.whole(160);
  const people = (2 + seeded.whole(60)) * 100;
  return [
    `${name}长期从事${topic.word}服务，${seeded.pick(openings)}，${topic.doing}，累计服务群众${people}余人次，${topic.effect}。`,
    `${seeded.pick(openings)}，${name}${seeded.pick(manners)}，围绕群众急难愁盼，在${place}及周边${topic.doing}。近三年共开展活动${count}场，建立服务台账${1 + seeded.whole(9)}册，做到有计划、有记录、有回访。`,
    `在服务方式上，${seeded.pick(manners)}，采取线上线下相结合的办法，制作科普短视频${3 + seeded.whole(40)}条、图文${10 + seeded.whole(90)}篇，${topic.effect}，${seeded.pick(results)}。`,
    `${name}始终${seeded.pick(spirits)}，带动身边${5 + seeded.whole(50)}名科技工作者加入志愿服务队伍，${seeded.pick(results)}。`,
  ];
}
