import { createSeeded } from "#shared/seeded.ts";
import { county } from "#main/sample/places.ts";
import { createPersonNames } from "#main/sample/person-names.ts";
import { categoryWords, sampleCategories } from "#main/sample/sample-nomination.ts";

/** One row of the roster. */
export interface SampleExpert {
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly title: string;
  readonly field: string;
  /** Titles of all four categories: every expert sits on every panel. */
  readonly panels: string;
}

/** `count` experts, each on all four panels. */
export function composeExperts(count: number, seed: number): SampleExpert[] {
  const seeded = createSeeded(`${seed}:experts`);
  const personName = createPersonNames(seeded);
  const single = (): string => {
    let { name } = personName();
    while (name.includes("、")) ({ name } = personName());
    return name;
  };
  return Array.from({ length: count }, (_, at) => ({
    number: `E${String(at + 1).padStart(2, "0")}`,
    name: single(),
    unit: `${county(seeded)}${seeded.pick(["农业科学研究院", "科技馆", "师范大学", "疾病预防控制中心", "科普研究所"])}`,
    title: seeded.pick(["研究员", "教授", "高级工程师", "主任医师", "副研究员"]),
    field: seeded.pick(["农业推广", "科学教育", "公共卫生", "志愿服务管理", "应急科普", "传播学"]),
    panels: sampleCategories.map((category) => categoryWords[category].title).join("、"),
  }));
}
