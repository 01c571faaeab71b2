import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the list of rounds and of the frame around the steps. */
export const deskWords = {
  name: { zh: "秘书处", en: "Secretariat" },
  steps: { zh: "工作步骤", en: "Steps" },
  step: {
    rules: { zh: "规则", en: "Rules" },
    intake: { zh: "接收材料", en: "Intake" },
    screening: { zh: "初审", en: "Screening" },
    roster: { zh: "专家", en: "Experts" },
    bundle: { zh: "评审包", en: "Bundle" },
    merge: { zh: "合并评分", en: "Merge scores" },
    selection: { zh: "冻结与席位", en: "Freeze and seats" },
    solidity: { zh: "稳定性", en: "How solid" },
    result: { zh: "结果", en: "Result" },
  },
  figures: {
    notFrozen: { zh: "未冻结", en: "Not frozen" },
    frozen: { zh: "已冻结", en: "Frozen" },
    candidates: { zh: "{{n}} 项", en: "{{n}} candidates" },
    undecided: { zh: "{{n}} 项待定", en: "{{n}} undecided" },
    experts: { zh: "{{n}} 人", en: "{{n}} experts" },
    panelsMissing: { zh: "{{n}} 个类别缺专家", en: "{{n}} categories without experts" },
    keyOnly: { zh: "密钥已建", en: "Key made" },
    bundles: { zh: "{{n}} 版", en: "{{n}} built" },
    scoreFiles: { zh: "已交 {{n}} / {{total}}", en: "{{n}} of {{total}} in" },
    openTies: { zh: "{{n}} 处并列待表决", en: "{{n}} ties to vote on" },
  },
  next: {
    rules: { zh: "核对规则并冻结", en: "Read the rules and freeze them" },
    intake: { zh: "接收推荐材料", en: "Take in the nominations" },
    screening: { zh: "对候选对象作出初审结论", en: "Decide on each candidate" },
    roster: { zh: "导入专家名单", en: "Import the roster" },
    bundle: { zh: "建立密钥，制作评审包", en: "Make the key and build the bundle" },
    merge: { zh: "收回评分文件并合并", en: "Collect and merge score files" },
    selection: { zh: "冻结评分，确认席位", en: "Freeze the scores and settle the seats" },
    solidity: { zh: "看结果有多稳", en: "See how solid it is" },
    result: { zh: "写出结果", en: "Write the result" },
    none: { zh: "全部步骤已完成", en: "All steps are done" },
  },
  safe: {
    local: { zh: "已保存在本机", en: "Saved on this computer" },
    scoresFrozen: { zh: "评分已冻结 {{at}}", en: "Scores frozen {{at}}" },
  },
  decision: {
    admitted: { zh: "合格", en: "Admitted" },
    correction: { zh: "补正", en: "To be corrected" },
    rejected: { zh: "不合格", en: "Not admitted" },
    undecided: { zh: "待定", en: "Undecided" },
  },
  allCategories: { zh: "全部类别", en: "All categories" },
  tieKey: {
    score: { zh: "得分", en: "Score" },
    mean: { zh: "未去高低分的平均分", en: "Mean of all valid scores" },
    median: { zh: "中位数", en: "Median" },
    criterion: { zh: "「{{name}}」平均分", en: "Mean of “{{name}}”" },
  },
} as const satisfies WordTree;
