import { memberName } from "#shared/rules/describe/member-name.ts";
import { valueAt } from "#shared/rules/fields/place.ts";
import { fieldAt, listTitleAt } from "#shared/rules/fields/sections.ts";
import type { Language, Sentence } from "#shared/words/sentence.ts";

/**
 * A place of the rule file as people call it, e.g. 最佳科技志愿服务项目 · P2 · 怎么判断.
 *
 * Shape: tolerates a file that lacks names; a place without a field of its own keeps its address.
 */
export const placeWords = (json: unknown, path: string): Sentence => ({
  zh: placeName(json, path, "zh"),
  en: placeName(json, path, "en"),
});

function placeName(json: unknown, path: string, language: Language): string {
  const parts = path.split(".");
  const names = parts.flatMap((part, at) => {
    if (!/^\d+$/.test(part) || parts[at - 1] === "anchors" || parts[at - 1] === "tieKeys") return [];
    return memberName(valueAt(json, parts.slice(0, at + 1).join(".")), Number(part), language);
  });
  const label = parts
    .map((_, at) => parts.slice(0, parts.length - at).join("."))
    .map((place) => (fieldAt(place)?.label ?? (place === path ? listTitleAt(place) : undefined))?.[language])
    .find((found) => found !== undefined);
  const all = [...names, ...(label === undefined ? [] : [label])];
  return all.length === 0 ? path : all.join(" · ");
}
