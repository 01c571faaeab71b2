import { askForAnother, checkWithExpert } from "#shared/words/findings/score-file.ts";
import type { Message } from "#shared/words/sentence.ts";

/** What merging may find in the forms of a score file: which are there, and what their cells hold. */
export const mergeFormFindings = {
  "merge-unknown-criterion": {
    says: {
      zh: "{{candidate}} 的评分表里有规则中没有的评分项 {{criterion}}。",
      en: "The form of {{candidate}} has a criterion {{criterion}} that the rules do not know.",
    },
    next: askForAnother,
  },
  "merge-criterion-twice": {
    says: {
      zh: "{{candidate}} 的评分项 {{criterion}} 出现了两次。",
      en: "Criterion {{criterionEn}} of {{candidate}} is given twice.",
    },
    next: askForAnother,
  },
  "merge-out-of-range": {
    says: {
      zh: "{{candidate}} 的评分项 {{criterion}} 是 {{points}} 分，满分 {{maxPoints}} 分。",
      en: "Criterion {{criterionEn}} of {{candidate}} has {{points}} points; the maximum is {{maxPoints}}.",
    },
    next: askForAnother,
  },
  "merge-off-step": {
    says: {
      zh: "{{candidate}} 的评分项 {{criterion}} 是 {{points}} 分，不是 {{stepPoints}} 分的整倍数。",
      en: "Criterion {{criterionEn}} of {{candidate}} has {{points}} points, not a multiple of {{stepPoints}}.",
    },
    next: askForAnother,
  },
  "merge-score-on-recused": {
    says: {
      zh: "专家已对 {{candidate}} 回避或弃评，但文件里仍有分数。",
      en: "The expert recused or abstained on {{candidate}}, yet the file holds scores.",
    },
    next: askForAnother,
  },
  "merge-recusal-ignored": {
    says: {
      zh: "秘书处已登记该专家对 {{candidate}} 回避，但文件里有评分。",
      en: "The secretariat recorded this expert's recusal from {{candidate}}, yet the file judges it.",
    },
    next: checkWithExpert,
  },
  "merge-candidate-missing": {
    says: {
      zh: "缺少分给该专家的 {{candidate}} 的评分表。",
      en: "The form of {{candidate}}, who was assigned to this expert, is missing.",
    },
    next: askForAnother,
  },
  "merge-candidate-unknown": {
    says: {
      zh: "{{candidate}} 没有分给该专家，却有评分表。",
      en: "There is a form of {{candidate}}, who was not assigned to this expert.",
    },
    next: askForAnother,
  },
  "merge-candidate-twice": {
    says: { zh: "{{candidate}} 有两张评分表。", en: "There are two forms of {{candidate}}." },
    next: askForAnother,
  },
  "merge-comment-missing": {
    says: {
      zh: "{{candidate}} 的总分按规则须写评语，文件里没有。",
      en: "The rules ask for a comment on the total of {{candidate}}; there is none.",
    },
    next: askForAnother,
  },
  "merge-form-incomplete": {
    says: {
      zh: "{{candidate}} 还有 {{missingCriteria}} 个评分项没有分数。",
      en: "{{missingCriteria}} criteria of {{candidate}} have no score.",
    },
    next: {
      zh: "空项不会按 0 分计。请专家补齐再交：文件重新封存，纸面补写并签名。",
      en: "A blank never counts as 0. Ask the expert to complete it: seal the file again, or complete the paper and sign.",
    },
  },
} as const satisfies Record<string, Message>;
