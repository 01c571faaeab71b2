import { sayConsequence, type Consequence } from "#shared/rules/consequences/consequence.ts";
import { valueAt } from "#shared/rules/fields/place.ts";

const photos: Consequence = ({ rules, language }) => {
  const { minimum: min, maximum: max } = rules.materials.workPhotos;
  return sayConsequence(language, "photos", { min, max, below: min - 1, above: max + 1 });
};

const portrait: Consequence = ({ rules, language }) => {
  const { shapeMinThousandths: min, shapeMaxThousandths: max } = rules.materials.portrait;
  const verdict = (width: number, height: number): string =>
    sayConsequence(language, width * 1000 >= min * height && width * 1000 <= max * height ? "passes" : "remarked");
  return sayConsequence(language, "portrait", { one: verdict(35, 45), other: verdict(35, 49) });
};

const size: Consequence = ({ rules, path, language }) => {
  const megabytes = (Number(valueAt(rules, path)) / 1_048_576).toFixed(3);
  return sayConsequence(language, "size", { megabytes });
};

/** What the rules of materials lead to. */
export const materialConsequences: Readonly<Record<string, Consequence>> = {
  "materials.workPhotos.minimum": photos,
  "materials.workPhotos.maximum": photos,
  "materials.portrait.shapeMinThousandths": portrait,
  "materials.portrait.shapeMaxThousandths": portrait,
  "materials.photo.size.failBelowBytes": size,
  "materials.photo.size.passFromBytes": size,
  "materials.photo.size.passToBytes": size,
  "materials.photo.size.failAboveBytes": size,
};
