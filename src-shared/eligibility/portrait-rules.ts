import { isGoodPhoto } from "#shared/eligibility/photo-rules.ts";
import type { CandidateCase, Fault, ScreeningRule } from "#shared/eligibility/screening-rule.ts";

const source = ({ rules }: CandidateCase): string => rules.materials.portrait.source;

/** The portrait is there, once, where the category asks for one. */
export const portraitRule: ScreeningRule = {
  codes: ["portrait-missing", "portrait-several"],
  source,
  check: ({ rules, category, nomination, materials }) => {
    const portraits = materials.filter(({ kind }) => kind === "portrait");
    const [first] = portraits;
    if (first === undefined) {
      if (!rules.materials.portrait.requiredFor.includes(category.kind)) return [];
      return [{ severity: "error", code: "portrait-missing", at: nomination.at, details: {} }];
    }
    if (portraits.length === 1) return [];
    return [{ severity: "warning", code: "portrait-several", at: first.at, details: { count: portraits.length } }];
  },
};

/** The portrait is upright and of the small 2-inch shape, seen as its orientation says; anything else is remarked. */
export const portraitShapeRule: ScreeningRule = {
  codes: ["portrait-shape"],
  source,
  check: ({ rules, materials }) =>
    materials.flatMap((material): Fault[] => {
      const { fileName, at, kind, facts } = material;
      const turned = facts.orientation !== undefined && facts.orientation >= 5;
      const [widthPx, heightPx] = turned ? [facts.heightPx, facts.widthPx] : [facts.widthPx, facts.heightPx];
      if (kind !== "portrait" || !isGoodPhoto(material) || widthPx === undefined || heightPx === undefined) return [];
      const { shapeMinThousandths, shapeMaxThousandths } = rules.materials.portrait;
      const thousandths = widthPx * 1000;
      if (thousandths >= shapeMinThousandths * heightPx && thousandths <= shapeMaxThousandths * heightPx) return [];
      return [{ severity: "remark", code: "portrait-shape", at, details: { fileName, widthPx, heightPx } }];
    }),
};
