/** Bands for W and ICC. Source: Koo and Li 2016, doi:10.1016/j.jcm.2016.02.012. */
export function agreementLevel(value: number): "low" | "moderate" | "good" | "high" {
  if (value < 0.5) return "low";
  if (value < 0.75) return "moderate";
  return value < 0.9 ? "good" : "high";
}

/** Bands for alpha. Source: Krippendorff, Content Analysis, ch. 11. */
export function alphaLevel(value: number): "tooLow" | "tentative" | "reliable" {
  if (value < 0.667) return "tooLow";
  return value < 0.8 ? "tentative" : "reliable";
}
