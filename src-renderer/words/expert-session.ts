import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the way into the desk: steps, hints for recusals, the practice round, time. */
export const sessionWords = {
  steps: {
    verified: { zh: "验证", en: "Verified" },
    unlocked: { zh: "启用码", en: "Slip code" },
    recusal: { zh: "回避", en: "Recusal" },
    pledge: { zh: "承诺", en: "Pledge" },
    rubric: { zh: "评分标准", en: "Rubric" },
    review: { zh: "评审", en: "Review" },
    done: { zh: "已完成", en: "done" },
    label: { zh: "步骤", en: "Steps" },
  },
  hint: {
    own: {
      zh: "名册登记您的单位：{{unit}}。",
      en: "Your unit in the roster: {{unit}}.",
    },
    found: {
      zh: "有 {{total}} 个候选对象的单位与它相同或相近，已标 ≈。这只是文字比对的提示，是否回避由您决定。",
      en: "{{total}} candidates name the same or a similar unit, marked ≈. It only compares words: you decide.",
    },
    none: {
      zh: "文字比对没有发现单位相同或相近的候选对象；有其他关系的仍请申报。",
      en: "No candidate names the same or a similar unit; please still recuse yourself for any other relation.",
    },
    same: { zh: "≈ 与您的单位相同：{{text}}", en: "≈ same unit as yours: {{text}}" },
    part: { zh: "≈ 与您的单位有隶属可能：{{text}}", en: "≈ may belong to your unit: {{text}}" },
    filter: { zh: "单位提示", en: "Unit hints" },
    only: { zh: "≈ 有提示的", en: "≈ with a hint" },
    without: { zh: "没有提示的", en: "without a hint" },
  },
  nominator: { zh: "推荐人：{{name}}", en: "Recommended by {{name}}" },
  first: {
    bundles: {
      zh: "先导入秘书处发的评审包，再用纸质启用单上的启用码打开您自己的评审台。",
      en: "Import the secretariat's bundle first; then open your own desk with the code on your paper slip.",
    },
    recusal: {
      zh: "这里只有姓名和单位，还看不到材料。不必回避的不用操作，看完名单点右下角「下一步」。",
      en: "Only names and units are here, no materials yet. Nothing to do where no recusal is needed: then press Next.",
    },
    rubric: {
      zh: "第一次使用，建议先练习两个虚构对象，几分钟即可；练习什么也不保存。",
      en: "New here? Practise on two invented candidates first: a few minutes, and nothing is kept.",
    },
    review: {
      zh: "直接输入分数，Enter 到下一项，Ctrl+Enter 完成并到下一位；每一项自动保存。按 ? 看全部快捷键。",
      en: "Type the score, Enter goes on, Ctrl+Enter finishes and opens the next; all is saved by itself. ? shows the keys.",
    },
  },
  trial: {
    begin: { zh: "先练习两个虚构对象", en: "Practise on two invented candidates" },
    strip: {
      zh: "给两个练习对象打分：输入分数，Enter 到下一项，Ctrl+Enter 完成并到下一位；什么都可以试。",
      en: "Score both candidates: type, Enter goes on, Ctrl+Enter finishes and opens the next. Try anything.",
    },
    end: { zh: "结束练习", en: "End the practice" },
    allDone: { zh: "两个练习对象都完成了。", en: "Both candidates are done." },
    doneTitle: { zh: "练习完成，现在开始正式评审", en: "Practice done: now the real ones" },
    doneMeaning: {
      zh: "练习中的评分和评语都已清除，没有留下任何记录。正式评审的界面和操作与练习完全相同。",
      en: "What you typed in the practice is gone and left no trace. The real review looks and works just the same.",
    },
    doneSeal: {
      zh: "正式评审全部评完后，在「检查与封存」里检查、封存并导出评分文件。",
      en: "When all real candidates are scored, check, seal and export the score file under Check and seal.",
    },
    real: { zh: "开始正式评审", en: "Start the real review" },
    again: { zh: "再练习一次", en: "Practise again" },
    safe: { zh: "练习不保存", en: "Practice: not kept" },
  },
  elapsed: { zh: "用时 {{own}} / {{all}}", en: "Time {{own}} / {{all}}" },
  elapsedMeaning: {
    zh: "打开的候选对象 {{own}}，全部候选对象 {{all}}（时:分）。只计窗口在前、有人操作的时间；随评分文件供质量报告使用，不影响评分。",
    en: "{{own}} on this candidate, {{all}} on all (h:min): only while the window is in front and somebody is there. It goes with the score file for the quality report and changes no score.",
  },
} as const satisfies WordTree;
