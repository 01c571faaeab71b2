import type { Material } from "#shared/domain/material.ts";
import { isOfOtherKind } from "#shared/eligibility/form-rules.ts";
import { proposePhotoNames } from "#shared/eligibility/photo-name.ts";
import type { CandidateCase, Fault, ScreeningRule } from "#shared/eligibility/screening-rule.ts";
import type { SizeRule } from "#shared/rules/material-rules.ts";

/** As many work photos as the notice asks for. */
export const photoCountRule: ScreeningRule = {
  codes: ["photos-too-few", "photos-too-many"],
  source: ({ rules }) => rules.materials.workPhotos.source,
  check: ({ rules, nomination, materials }) => {
    const { minimum, maximum } = rules.materials.workPhotos;
    const count = materials.filter(({ kind }) => kind === "photo").length;
    if (count >= minimum && count <= maximum) return [];
    const code = count < minimum ? "photos-too-few" : "photos-too-many";
    return [{ severity: "error", code, at: nomination.at, details: { count, minimum, maximum } }];
  },
};

/** Every photo, the portrait too, is a real JPEG that opens. The content counts, not the suffix. */
export const photoContentRule: ScreeningRule = {
  codes: ["photo-not-jpeg", "photo-broken"],
  source: photoSource,
  check: ({ materials }) =>
    materials.filter(isPhoto).flatMap((photo): Fault[] => {
      const { fileName, at, facts } = photo;
      const severity = "error";
      if (isOfOtherKind(photo, ["jpeg"])) {
        return [{ severity, code: "photo-not-jpeg", at, details: { fileName, content: facts.content } }];
      }
      if (facts.readable) return [];
      return [{ severity, code: "photo-broken", at, details: { fileName, fault: facts.fault ?? "" } }];
    }),
};

/** Every good photo has a size between the limits; the zones between two readings of a limit are only remarked. */
export const photoSizeRule: ScreeningRule = {
  codes: ["photo-too-small", "photo-too-large", "photo-size-edge"],
  source: photoSource,
  check: ({ rules, materials }) =>
    materials.filter(isGoodPhoto).flatMap((photo) => sizeFaults(photo, rules.materials.photo.size)),
};

/** Every photo is named by name and running number; other names get a proposal, never a silent rename. */
export const photoNameRule: ScreeningRule = {
  codes: ["photo-name"],
  source: ({ rules }) => rules.materials.photo.fileNameSource,
  check: ({ nomination, materials }) => {
    const photos = materials.filter(isPhoto);
    const names = photos.map(({ fileName }) => fileName);
    const proposals = proposePhotoNames(names, nomination.name);
    return photos.flatMap(({ fileName, at }, place): Fault[] => {
      const proposed = proposals.get(place);
      if (proposed === undefined) return [];
      return [{ severity: "remark", code: "photo-name", at, details: { fileName, proposed } }];
    });
  },
};

/** Whether a file is a photo of any kind; the portrait obeys the photo rules too. */
const isPhoto = ({ kind }: Material): boolean => kind === "photo" || kind === "portrait";

/** Whether a file is a photo that opens as a JPEG. */
export const isGoodPhoto = (material: Material): boolean =>
  isPhoto(material) && material.facts.content === "jpeg" && material.facts.readable;

function photoSource({ rules }: CandidateCase): string {
  return rules.materials.photo.source;
}

function sizeFaults({ fileName, at, sizeBytes }: Material, size: SizeRule): readonly Fault[] {
  const say = (severity: Fault["severity"], code: Fault["code"], limitBytes: number): readonly Fault[] => [
    { severity, code, at, details: { fileName, sizeBytes, limitBytes } },
  ];
  if (sizeBytes < size.failBelowBytes) return say("error", "photo-too-small", size.failBelowBytes);
  if (sizeBytes > size.failAboveBytes) return say("error", "photo-too-large", size.failAboveBytes);
  if (sizeBytes < size.passFromBytes) return say("remark", "photo-size-edge", size.passFromBytes);
  return sizeBytes > size.passToBytes ? say("remark", "photo-size-edge", size.passToBytes) : [];
}
