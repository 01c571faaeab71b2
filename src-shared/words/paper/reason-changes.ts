import type { ReasonChange } from "#shared/ipc/result-paper-calls.ts";
import { correctionGrounds, decisionGrounds } from "#shared/words/recorded-changes.ts";
import { fillSentence, type Language, type Sentence } from "#shared/words/sentence.ts";

const words = {
  corrected: {
    zh: "第 {{number}} 号更正：{{expert}} 的评分，{{cells}}（{{ground}}）",
    en: "Correction {{number}}: {{expert}}, {{cells}} ({{ground}})",
  },
  confirmed: {
    zh: "第 {{number}} 号更正：{{expert}} 确认原分，{{cells}}（{{ground}}）",
    en: "Correction {{number}}: {{expert}} stands by {{cells}} ({{ground}})",
  },
  withdrawal: {
    zh: "第 {{number}} 号决定：退出名单（{{ground}}；{{minutes}}）",
    en: "Decision {{number}}: leaves the list ({{ground}}; {{minutes}})",
  },
  promotion: {
    zh: "第 {{number}} 号决定：递补入选（{{ground}}；{{minutes}}）",
    en: "Decision {{number}}: moves up from the reserve ({{ground}}; {{minutes}})",
  },
  deviation: {
    zh: "第 {{number}} 号决定：偏离顺序入选（{{ground}}；{{minutes}}）",
    en: "Decision {{number}}: takes a seat out of order ({{ground}}; {{minutes}})",
  },
  passedOver: {
    zh: "第 {{number}} 号决定：偏离顺序，让出（{{ground}}；{{minutes}}）",
    en: "Decision {{number}}: is passed over ({{ground}}; {{minutes}})",
  },
  revoked: { zh: "（已撤回）", en: " (taken back)" },
} as const satisfies Readonly<Record<string, Sentence>>;

/** The number that stands for an expert, as the language has it. */
export const expertLabel = (label: string, language: Language): string =>
  language === "zh" ? label : label.replace(/^专家/, "Expert ");

/** A correction or decision as the page of a candidate says it: coded grounds only, nobody's name. */
export function reasonChangeText(change: ReasonChange, language: Language): string {
  const say = (word: keyof typeof words, facts: Readonly<Record<string, unknown>> = {}): string =>
    fillSentence(words[word], language, facts);
  const { number } = change;
  if (change.kind !== "correction") {
    const ground = decisionGrounds[change.reason][language];
    const word = change.gaveWay ? "passedOver" : change.kind;
    return say(word, { number, ground, minutes: change.minutes }) + (change.revoked ? say("revoked") : "");
  }
  const isChanged = change.cells.some(({ before, after }) => before !== after);
  const parts = change.cells.map(
    ({ name, before, after }) => `${name[language]} ${before}${isChanged ? ` → ${after}` : ""}`,
  );
  const ground = correctionGrounds[change.reason][language];
  const cells = parts.join(language === "zh" ? "，" : ", ");
  return say(isChanged ? "corrected" : "confirmed", {
    number,
    expert: expertLabel(change.expert, language),
    cells,
    ground,
  });
}
