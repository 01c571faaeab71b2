import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { RuleFile, type Category } from "#shared/rules/rule-file.ts";

const anchorsUpTo = (toTenths: number) => [
  { fromTenths: 0, toTenths, label: { zh: "好", en: "good" }, meaning: { zh: "好", en: "good" } },
];

/** Two criteria of 60 and 40 points in half points, three seats for people and two for communities. */
const small = (category: Category, seats: number): Category => ({
  ...category,
  seats,
  rubric: {
    totalTenths: 1000,
    criteria: [
      { id: "effect", name: { zh: "成效", en: "Effect" }, maxTenths: 600 },
      { id: "devotion", name: { zh: "奉献", en: "Devotion" }, maxTenths: 400 },
    ].map((line) => ({
      ...line,
      guide: { zh: "看", en: "Look" },
      stepTenths: 5,
      sources: [],
      anchors: anchorsUpTo(line.maxTenths),
    })),
  } as unknown as Category["rubric"],
  tieKeys: [{ key: "score" }, { key: "mean" }, { key: "median" }],
});

/** The notice's rules cut down to two categories, so that a test can write every expected value out. */
export const smallRules: RuleFile = RuleFile.parse({
  ...cast2023,
  categories: cast2023.categories.flatMap((category) => {
    if (category.id === "volunteer") return [small(category, 3)];
    return category.id === "community" ? [small(category, 2)] : [];
  }),
});
