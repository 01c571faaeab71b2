import type { z } from "zod";
import type { MaterialRules } from "#shared/rules/material-rules.ts";

const source = "通知要点 §6";

/** What a nomination must bring: notice facts §6. Bytes of «1 M» and «3 M» and the shape of 小2寸 are settings. */
export const materials: z.input<typeof MaterialRules> = {
  source,
  formWord: { required: true, source },
  formPdf: { required: true, source },
  portrait: { requiredFor: ["person"], shapeMinThousandths: 680, shapeMaxThousandths: 800, source },
  workPhotos: { minimum: 3, maximum: 5, source },
  photo: {
    size: { failBelowBytes: 1_000_000, passFromBytes: 1_048_576, passToBytes: 3_000_000, failAboveBytes: 3_145_728 },
    fileNameSource: source,
    source,
  },
  video: { required: false, source },
  secrecy: { declarationRequired: true, stopWords: ["绝密", "机密", "秘密"], source },
};
