import type { Fault, ScreeningRule } from "#shared/eligibility/screening-rule.ts";

/** What the built-in player shows everywhere. */
const playable = /^(?:avc|h\.?264)/i;

/** Videos are optional; what experts' laptops may not play is said. */
export const videoRule: ScreeningRule = {
  codes: ["video-missing", "video-broken", "video-codec"],
  source: ({ rules }) => rules.materials.video.source,
  check: ({ rules, nomination, materials }) => {
    const videos = materials.filter(({ kind }) => kind === "video");
    if (videos.length === 0) {
      const { required } = rules.materials.video;
      return required ? [{ severity: "error", code: "video-missing", at: nomination.at, details: {} }] : [];
    }
    return videos.flatMap(({ fileName, at, facts }): Fault[] => {
      if (!facts.readable) {
        return [{ severity: "warning", code: "video-broken", at, details: { fileName, fault: facts.fault ?? "" } }];
      }
      const isFilm = facts.content === "mp4" || facts.content === "mov";
      if (isFilm && (facts.codec === undefined || playable.test(facts.codec))) return [];
      const codec = isFilm ? (facts.codec ?? "") : facts.content;
      return [{ severity: "remark", code: "video-codec", at, details: { fileName, codec } }];
    });
  },
};
