import type { Message } from "#shared/words/sentence.ts";

/** Why merging, freezing, voting or writing the result was refused. */
export const mergeProblems = {
  "merge/no-score-files": {
    says: { zh: "所选的位置没有评分文件（.pss）。", en: "There is no score file (.pss) in what was chosen." },
    next: {
      zh: "请选择评分文件，或直接放有评分文件的文件夹。",
      en: "Choose score files, or the folder in which they lie.",
    },
  },
  "merge/too-many-files": {
    says: {
      zh: "一次选择了 {{files}} 个文件，最多 {{limitFiles}} 个；没有读取。",
      en: "{{files}} files were chosen at once, at most {{limitFiles}} are read; none was.",
    },
    next: { zh: "请分几次合并。", en: "Merge them in several goes." },
  },
  "merge/plan-stale": {
    says: {
      zh: "检查之后数据有了变化，这次合并没有执行。",
      en: "The data changed after the check; nothing was merged.",
    },
    next: { zh: "请重新选择评分文件再检查一遍。", en: "Choose the score files again and look at the new check." },
  },
  "merge/frozen": {
    says: {
      zh: "评分已于 {{frozenAt}} 冻结，不能再合并；已冻结的评分没有变化。",
      en: "The scores were frozen at {{frozenAt}}; nothing can be merged any more, and nothing changed.",
    },
    next: {
      zh: "如确有遗漏，请按更正程序办理。",
      en: "If something is missing, follow the procedure for corrections.",
    },
  },
  "result/key-unvouched": {
    says: {
      zh: "组织方密钥（{{fingerprint}}）在制作评审包之后换过，旧密钥没有签名认可它，签在证据包上也无人能认。",
      en: "The organiser's key ({{fingerprint}}) was replaced after the bundles were built and no key of a bundle vouches for it; nobody could tell whose signature it is.",
    },
    next: {
      zh: "请不填口令、不签名写出；证据包里会写明没有整包签名。",
      en: "Leave the passphrase empty and write it unsigned; the pack says so plainly.",
    },
  },
  "result/same-person": {
    says: { zh: "经办人和监督人必须是两个人。", en: "The person who acts and the witness must be two people." },
    next: { zh: "请填写另一人的姓名；没有任何改动。", en: "Enter another person's name; nothing was changed." },
  },
  "result/nothing-merged": {
    says: {
      zh: "还没有合并任何评分文件，不能冻结。",
      en: "No score file has been merged yet, so there is nothing to freeze.",
    },
    next: { zh: "请先合并专家的评分文件。", en: "Merge the experts' score files first." },
  },
  "result/candidates-short": {
    says: {
      zh: "「{{category}}」按分工评审，还有 {{count}} 个候选对象收到的评分不足 {{needed}} 份，无法排名。",
      en: "The work of “{{categoryEn}}” is split, and {{count}} candidates have fewer than the {{needed}} scores that rank them.",
    },
    next: {
      zh: "请等分到他们的专家交齐；确需提前冻结的，须写明理由。",
      en: "Wait for the experts to whom they are given; to freeze earlier, a reason must be recorded.",
    },
  },
  "result/review-missing": {
    says: {
      zh: "「{{category}}」还有 {{count}} 个候选对象的有效评分不足 {{needed}} 份，规则规定须由专家组复评后再冻结。",
      en: "{{count}} candidates of “{{categoryEn}}” have fewer than {{needed}} valid scores; by the rules the panel judges them again before the freeze.",
    },
    next: {
      zh: "请由相关专家补评、重新封存并交来新版评分文件；确需现在冻结的，须写明理由，这些候选对象不参加排序。",
      en: "Let the experts judge them, seal again and hand in the new revision; to freeze now, a reason must be recorded, and these candidates are not ranked.",
    },
  },
  "result/quorum-missing": {
    says: {
      zh: "「{{category}}」应有 {{panelExperts}} 位专家，已交 {{mergedExperts}} 位，未达到 {{quorumPercent}}% 的要求。",
      en: "“{{categoryEn}}” has {{panelExperts}} experts of whom {{mergedExperts}} handed in, below the required {{quorumPercent}}%.",
    },
    next: {
      zh: "请等其余专家交齐；确需提前冻结的，须写明理由。",
      en: "Wait for the other experts; to freeze earlier, a reason must be recorded.",
    },
  },
  "result/already-frozen": {
    says: { zh: "评分已于 {{frozenAt}} 冻结。", en: "The scores were already frozen at {{frozenAt}}." },
    next: { zh: "不需要再次冻结，可以查看入选线。", en: "Nothing to do; the cut line can be looked at." },
  },
  "result/not-frozen": {
    says: { zh: "评分冻结之前不显示名次。", en: "No ranking is shown before the scores are frozen." },
    next: {
      zh: "请在专家交齐后由两人冻结评分。",
      en: "Freeze the scores with two people once the experts have handed in.",
    },
  },
  "result/state-changed": {
    says: {
      zh: "现在的评分与冻结时记录的不一致：数据在冻结之后被改动。没有显示名次。",
      en: "The scores are not those that were frozen: the data were altered afterwards. No ranking is shown.",
    },
    next: {
      zh: "请停止操作，保留现场，用冻结前的备份核对。",
      en: "Stop here, keep everything as it is, and compare with the backup made before the freeze.",
    },
  },
  "result/vote-demonstration": {
    says: { zh: "正式评审不接受演示用的表决。", en: "A real round takes no vote made up for a demonstration." },
    next: { zh: "请记录真实的集体表决。", en: "Record the panel's real vote." },
  },
  "result/candidate-unknown": {
    says: { zh: "评审结果里没有这个候选对象。", en: "The result does not have this candidate." },
    next: { zh: "请从席位名单重新打开。", en: "Open it again from the list of seats." },
  },
  "result/category-unknown": {
    says: { zh: "规则中没有「{{category}}」这一类。", en: "The rules have no category “{{category}}”." },
    next: { zh: "请重新打开入选线页面。", en: "Open the cut line page again." },
  },
  "result/no-tie": {
    says: { zh: "「{{category}}」没有需要表决的并列。", en: "“{{categoryEn}}” has no tie that needs a vote." },
    next: { zh: "不需要表决；没有任何改动。", en: "No vote is needed; nothing was changed." },
  },
  "result/vote-outside-tie": {
    says: {
      zh: "「{{candidate}}」不在「{{category}}」的并列者之中，表决没有记录。",
      en: "“{{candidate}}” is not among those tied in “{{categoryEn}}”; the vote was not recorded.",
    },
    next: { zh: "请只在并列者中选择。", en: "Choose among those tied only." },
  },
  "result/vote-seats": {
    says: {
      zh: "「{{category}}」并列者争 {{openSeats}} 个席位，选了 {{chosen}} 个，表决没有记录。",
      en: "The tie in “{{categoryEn}}” contests {{openSeats}} seats, {{chosen}} were chosen; the vote was not recorded.",
    },
    next: { zh: "请选满席位，每个对象只选一次。", en: "Choose exactly as many as there are seats, each once." },
  },
  "result/vote-tally": {
    says: {
      zh: "「{{category}}」的票数与所选对象不一致：有未入选者的票数高于入选者。",
      en: "The tally of “{{categoryEn}}” contradicts the choice: somebody not chosen has more votes than somebody chosen.",
    },
    next: { zh: "请核对计票表后再记录。", en: "Check the tally sheet, then record the vote." },
  },
  "result/tie-open": {
    says: {
      zh: "「{{category}}」在入选线上仍有并列，{{openSeats}} 个席位待表决，结果没有写出。",
      en: "“{{categoryEn}}” still has a tie at the cut line with {{openSeats}} open seats; no result was written.",
    },
    next: { zh: "请先集体表决并记录，再写出结果。", en: "Let the panel vote and record it, then write the result." },
  },
} as const satisfies Record<string, Message>;

export type MergeProblemKind = keyof typeof mergeProblems;
