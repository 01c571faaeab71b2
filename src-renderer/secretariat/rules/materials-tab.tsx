import type { RuleFile } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatCount } from "#renderer/lib/numbers.ts";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

/** What each nomination must bring. */
export function MaterialsTab({ rules }: { readonly rules: RuleFile }) {
  const { t } = useWords();
  const { formWord, formPdf, portrait, workPhotos, photo, video, secrecy } = rules.materials;
  const must = (required: boolean): string => t(required ? "rules.material.required" : "rules.material.optional");
  const rows: readonly (readonly [key: string, item: string, rule: string, source: string])[] = [
    ["word", t("rules.material.formWord"), must(formWord.required), formWord.source],
    ["pdf", t("rules.material.formPdf"), must(formPdf.required), formPdf.source],
    [
      "portrait",
      t("rules.material.portrait"),
      t("rules.material.portraitRule", {
        min: (portrait.shapeMinThousandths / 1000).toFixed(2),
        max: (portrait.shapeMaxThousandths / 1000).toFixed(2),
      }),
      portrait.source,
    ],
    [
      "photos",
      t("rules.material.workPhotos"),
      t("rules.material.workPhotosRule", { min: workPhotos.minimum, max: workPhotos.maximum }),
      workPhotos.source,
    ],
    [
      "size",
      t("rules.material.photo"),
      t("rules.material.photoRule", {
        passFrom: formatCount(photo.size.passFromBytes),
        passTo: formatCount(photo.size.passToBytes),
        failBelow: formatCount(photo.size.failBelowBytes),
        failAbove: formatCount(photo.size.failAboveBytes),
      }),
      photo.source,
    ],
    ["video", t("rules.material.video"), must(video.required), video.source],
    [
      "secrecy",
      t("rules.material.secrecy"),
      t("rules.material.secrecyRule", { words: secrecy.stopWords.join("、") }),
      secrecy.source,
    ],
  ];
  return (
    <PlainTable
      label={t("rules.tabs.materials")}
      heads={[t("rules.material.item"), t("rules.material.rule"), t("rules.overview.source")]}
      rows={rows.map(([key, ...cells]) => ({ key, cells }))}
    />
  );
}
