import type { FieldId } from "#shared/rules/condition.ts";
import type { Seeded } from "#shared/seeded.ts";
import type { SampleCategory, SheetCell } from "#main/sample/sample-nomination.ts";
import type { Topic } from "#main/sample/topics.ts";
import { between, dayBetween, writtenCount, writtenFounding } from "#main/sample/written-values.ts";

type Facts = Partial<Record<FieldId, SheetCell>>;

/** What a nomination declares: every condition of its category is met, some (`edge`) exactly at the limit. */
export function sampleFacts(
  category: SampleCategory,
  edge: boolean,
  county: string,
  topic: Topic,
  seeded: Seeded,
): Facts {
  switch (category) {
    case "volunteer":
      return {
        member: seeded.pick(["是", "是", "√", "☑是 □否"]),
        organisation: `${county}${topic.word}科技志愿服务队`,
      };
    case "organisation":
      return {
        consent: seeded.pick(["是", "同意", "经主管单位同意"]),
        foundedOn: edge ? "2021-11-20" : writtenFounding(dayBetween(2008, 2020, seeded), seeded),
        badRecord: seeded.pick(["无", "无", "没有"]),
        registeredVolunteers: edge ? 20 : writtenCount(between(28, 900, seeded), "人", seeded),
        activities: edge ? "50场" : writtenCount(between(66, 700, seeded), "场", seeded),
      };
    case "project":
      return {
        runningSince: edge ? { day: "2021-11-20" } : writtenFounding(dayBetween(2012, 2020, seeded), seeded),
        participatingVolunteers: edge ? "10人" : writtenCount(between(24, 400, seeded), "人", seeded),
      };
    case "community":
      return communityFacts(edge, topic, seeded);
  }
}

function communityFacts(edge: boolean, topic: Topic, seeded: Seeded): Facts {
  const kinds = [...new Set([...topic.kinds, "培训讲座", "答题竞赛", "健康咨询"])];
  const activityKinds = kinds.slice(0, edge ? 3 : kinds.length).join(seeded.pick(["、", "，", "；"]));
  if (edge) return { activityKinds, activities: 20, volunteers: 300, residents: 3000 };
  const residents = between(20, 260, seeded) * 100 + seeded.whole(100);
  const large = seeded.next() < 0.1;
  return {
    activityKinds,
    activities: writtenCount(between(31, 300, seeded), "场", seeded),
    volunteers: large ? "2.3万" : Math.ceil(residents * (0.11 + seeded.next() * 0.1)),
    residents: large ? "10万余" : writtenCount(residents, "人", seeded),
  };
}
