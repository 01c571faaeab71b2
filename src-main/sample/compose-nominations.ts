import { areNear, comparableName, type ComparableName } from "#shared/eligibility/near-name.ts";
import { createSeeded, type Seeded } from "#shared/seeded.ts";
import { deedsOf } from "#main/sample/deeds.ts";
import { folderName, sampleFiles } from "#main/sample/plan-materials.ts";
import { createPersonNames, type PersonName } from "#main/sample/person-names.ts";
import { city, communityName, county } from "#main/sample/places.ts";
import { sampleFacts } from "#main/sample/sample-facts.ts";
import type { SampleCategory, SampleNomination, SampleUnit } from "#main/sample/sample-nomination.ts";
import { unitsFor } from "#main/sample/sample-units.ts";
import { organisationShapes, projectShapes, topics, type Topic } from "#main/sample/topics.ts";
import { dayOfReceipt, writtenDay } from "#main/sample/written-values.ts";

/** `count` nominations of one category that meet every rule, numbered from 1. */
export function composeNominations(category: SampleCategory, count: number, seed: number): SampleNomination[] {
  const seeded = createSeeded(`${seed}:${category}`);
  const personName = createPersonNames(seeded);
  const earlier: Named[] = [];
  return seeded.shuffle(unitsFor(category, count)).map((unit, at) => {
    const topic = seeded.pick(topics);
    let place = county(seeded);
    let name = nameOf(category, unit, place, topic, personName, seeded);
    // Names that a person would have to look at are faults, and a clean round has none.
    while (clashes({ name: comparableName(name.name), unit, county: place }, earlier, category)) {
      place = county(seeded);
      name = nameOf(category, unit, place, topic, personName, seeded);
    }
    earlier.push({ name: comparableName(name.name), unit, county: place });
    return composeOne(category, at + 1, unit, place, topic, name, seeded);
  });
}

interface Named {
  readonly name: ComparableName;
  readonly unit: SampleUnit;
  readonly county: string;
}

/** Whether a name is taken, or near an earlier one; of persons only within a unit or a county. */
const clashes = (one: Named, earlier: readonly Named[], category: SampleCategory): boolean =>
  earlier.some(({ name, unit, county }) => {
    if (name.normal === one.name.normal) return true;
    const isAround = category !== "volunteer" || unit.name === one.unit.name || county === one.county;
    return isAround && areNear(name, one.name);
  });

function composeOne(
  category: SampleCategory,
  number: number,
  unit: SampleUnit,
  county: string,
  topic: Topic,
  { name, cell }: PersonName,
  seeded: Seeded,
): SampleNomination {
  const place = placeOf(category, unit, county, name, topic, seeded);
  const deeds = deedsOf(name, county, topic, seeded);
  return {
    category,
    number,
    name,
    nameCell: cell,
    place,
    unit,
    unitTypeCell: unit.typeWords,
    firstNominator: unit.type === "provincial" ? `${county}科学技术协会` : "/",
    receivedOn: writtenDay(dayOfReceipt(seeded), seeded),
    notSecretCell: seeded.pick(["是", "是", "不涉密"]),
    summary: deeds[0] ?? "",
    deeds,
    facts: sampleFacts(category, number % 9 === 2, county, topic, seeded),
    folder: folderName(number, name, seeded),
    packing: "folder",
    files: sampleFiles(category, number, name, seeded),
  };
}

function nameOf(
  category: SampleCategory,
  unit: SampleUnit,
  county: string,
  topic: Topic,
  personName: () => PersonName,
  seeded: Seeded,
): PersonName {
  if (category === "volunteer") return personName();
  const plain = (name: string): PersonName => ({ name, cell: name });
  if (category === "organisation") return plain(seeded.pick(organisationShapes)(county, topic.word));
  if (category === "project") return plain(seeded.pick(projectShapes)(county, topic.word));
  return plain(communityName(unit.province, seeded));
}

function placeOf(
  category: SampleCategory,
  unit: SampleUnit,
  county: string,
  name: string,
  topic: Topic,
  seeded: Seeded,
): string {
  if (unit.type === "cast_publicity_students")
    return `${unit.province.slice(0, 2)}${seeded.pick(["农林大学", "理工大学", "师范大学", "医科大学"])}${seeded.pick(["2020级", "2021级"])}学生`;
  if (category === "community") return name;
  const area = `${unit.province}${county.endsWith("区") ? city(seeded) : ""}${county}`;
  if (category === "volunteer")
    return seeded.pick([
      `${area}农业技术推广站`,
      `${county}第一中学`,
      `${area}人民医院`,
      `${county}${topic.word}工作室`,
    ]);
  return area;
}
