import type { Message } from "#shared/words/sentence.ts";

const unchanged = { zh: "请返回核对；数据没有变化。", en: "Go back and check; nothing was changed." };
const lookAgain = {
  zh: "没有记录任何结论。请看一下新的预览，再确认一次。",
  en: "Nothing was recorded. Look at the new preview and confirm again.",
};

/** What may go wrong with bulk decisions, units over quota and decisions that are open when a bundle is built. */
export const screeningDeskProblems = {
  "screening/preview-outdated": {
    says: {
      zh: "预览之后材料或结论有了变化，将要发生的已不是您看到的。",
      en: "Something changed since the preview: what would happen is no longer what you saw.",
    },
    next: lookAgain,
  },
  "screening/bulk-empty": {
    says: {
      zh: "所选的 {{count}} 个对象没有一个会改变，没有记录任何结论。",
      en: "None of the {{count}} chosen candidates would change; nothing was recorded.",
    },
    next: unchanged,
  },
  "screening/bulk-not-found": {
    says: { zh: "没有找到这次批量结论。", en: "This bulk decision does not exist." },
    next: unchanged,
  },
  "screening/bulk-undone": {
    says: {
      zh: "这次批量结论已经撤回过，或其中的结论都已被后来的结论替代。",
      en: "This bulk decision was taken back already, or later decisions replaced all of it.",
    },
    next: unchanged,
  },
  "quota/not-over": {
    says: {
      zh: "这个单位没有超出名额，没有改动任何数据。",
      en: "This unit is not over its quota; nothing was changed.",
    },
    next: { zh: "可能刚刚已有人记录。请看一下列表。", en: "Somebody may just have recorded it: look at the list." },
  },
  "quota/too-many-kept": {
    says: {
      zh: "保留了 {{kept}} 项，限额 {{limit}} 项，没有改动任何数据。",
      en: "{{kept}} are kept but the limit is {{limit}}; nothing was changed.",
    },
    next: { zh: "请按单位的答复减少保留的对象。", en: "Keep fewer, as the unit answered." },
  },
  "quota/not-nominated": {
    says: {
      zh: "保留的对象里有 {{count}} 个不是这个单位在此名额内的推荐，没有改动任何数据。",
      en: "{{count}} of those kept are no nominations of this unit within this quota; nothing was changed.",
    },
    next: { zh: "请重新打开列表后选择。", en: "Open the list again and choose." },
  },
  "bundle/open-standing": {
    says: {
      zh: "有 {{count}} 个对象（如“{{name}}”）在作出结论之后材料有变，或来件中已无，没有制作评审包。",
      en: "{{count}} candidates (such as “{{name}}”) changed after their decision or are no longer delivered; no bundle was built.",
    },
    next: {
      zh: "请逐个再看并记录结论，或写明理由、记录为例外，然后再制作。",
      en: "Look at each and decide again, or record an exception with its reason; then build.",
    },
  },
  "bundle/nothing-to-except": {
    says: {
      zh: "所选对象里没有需要记录例外的。",
      en: "None of the chosen candidates needs an exception.",
    },
    next: unchanged,
  },
} as const satisfies Record<string, Message>;

export type ScreeningDeskProblemKind = keyof typeof screeningDeskProblems;
