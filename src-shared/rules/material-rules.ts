import { z } from "zod";

/** Bytes: below `failBelow` or above `failAbove` fails; outside `passFrom`–`passTo` passes with a remark. */
export const SizeRule = z.object({
  failBelowBytes: z.int(),
  passFromBytes: z.int(),
  passToBytes: z.int(),
  failAboveBytes: z.int(),
});
export type SizeRule = z.infer<typeof SizeRule>;

/** What each nomination must bring. */
export const MaterialRules = z.object({
  source: z.string(),
  formWord: z.object({ required: z.boolean(), source: z.string() }),
  formPdf: z.object({ required: z.boolean(), source: z.string() }),
  portrait: z.object({
    requiredFor: z.array(z.enum(["person", "body"])),
    /** Width : height in thousandths; outside it is a remark. */
    shapeMinThousandths: z.int(),
    shapeMaxThousandths: z.int(),
    source: z.string(),
  }),
  workPhotos: z.object({ minimum: z.int(), maximum: z.int(), source: z.string() }),
  photo: z.object({ size: SizeRule, fileNameSource: z.string(), source: z.string() }),
  video: z.object({ required: z.boolean(), source: z.string() }),
  secrecy: z.object({
    declarationRequired: z.boolean(),
    /** A word beside a ★, or one of these in a file name or on the first page, stops for a person. */
    stopWords: z.array(z.string().min(1)),
    source: z.string(),
  }),
});
export type MaterialRules = z.infer<typeof MaterialRules>;
