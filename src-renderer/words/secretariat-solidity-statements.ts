import type { WordTree } from "#renderer/lib/speak.ts";

/** What is said of a result, and of each saying what it does not mean. */
export const solidityStatements = {
  says: {
    seats: {
      zh: "{{seats}} 席中，{{firm}} 席在全部 {{ways}} 种算法下都归同一候选对象；其余 {{loose}} 席由 {{contested}} 个候选对象争夺。",
      en: "Of {{seats}} seats, {{firm}} go to the same candidates in all {{ways}} ways of counting; {{contested}} candidates contest the other {{loose}}.",
    },
    noCut: {
      zh: "有资格的 {{eligible}} 个候选对象不多于 {{seats}} 席：全部入选，没有入选线。",
      en: "The {{eligible}} who can take a seat are no more than the {{seats}} seats: all are in and there is no line.",
    },
    expert: {
      zh: "去掉任何一位专家，最多变动 {{moved}} 席（去掉 {{name}} 时）。",
      en: "Without any one expert at most {{moved}} seats change (without {{name}}).",
    },
    criterion: {
      zh: "去掉任何一项指标，最多变动 {{moved}} 席（去掉「{{name}}」时）。",
      en: "Without any one criterion at most {{moved}} seats change (without “{{name}}”).",
    },
    weight: {
      zh: "任何一项指标的权重增减 10 %，最多变动 {{moved}} 席（{{name}}）。",
      en: "With the weight of any criterion 10 % up or down at most {{moved}} seats change ({{name}}).",
    },
    trim: {
      zh: "如不去最高分和最低分，变动 {{moved}} 席。",
      en: "If nothing were dropped from the scores, {{moved}} seats would change.",
    },
    fair: {
      zh: "扣除各位专家的宽严之后再排，变动 {{moved}} 席。",
      en: "With the experts' levels taken out, {{moved}} seats would change.",
    },
    drawn: {
      zh: "从本组专家中反复重抽一组：入选线以上（含并列）最不稳的是 {{name}}，{{share}} 的抽样选中。",
      en: "When the panel is drawn again from its members, {{name}} is the least certain on or above the line: {{share}} of the draws select it.",
    },
    order: {
      zh: "专家排出的先后次序一致程度{{level}}：W = {{w}}（{{used}} 个候选对象由全体专家评分）。",
      en: "The experts' orders agree: {{level}}, W = {{w}} (on the {{used}} candidates that all scored).",
    },
    orderNone: {
      zh: "无法计算次序一致程度：由全体专家评分的候选对象不足 2 个，或分数没有差别。",
      en: "Agreement of orders cannot be computed: fewer than 2 candidates were scored by all, or no score differs.",
    },
    points: {
      zh: "专家给分的一致程度{{level}}：全组平均分的 ICC(2,k) = {{panel}}，单个专家的 ICC(2,1) = {{one}}。",
      en: "The experts' points agree: {{level}}, ICC(2,k) = {{panel}} for the panel's mean, ICC(2,1) = {{one}} for one expert.",
    },
    alpha: {
      zh: "连同缺评一起计算的一致程度：Krippendorff α = {{alpha}}，{{level}}。",
      en: "Agreement with missing scores taken along: Krippendorff's α = {{alpha}}, {{level}}.",
    },
    mixed: {
      zh: "混合模型（全部分数）：单个专家 {{one}}，全组平均 {{panel}}。",
      en: "By the mixed model on all scores: {{one}} for one expert, {{panel}} for the panel's mean.",
    },
    level: {
      zh: "给分最宽的是 {{lenient}}（比全组 {{most}} 分），最严的是 {{severe}}（{{least}} 分）。",
      en: "{{lenient}} is the most lenient ({{most}} points beside the panel), {{severe}} the most severe ({{least}}).",
    },
    parts: {
      zh: "专家分成 {{n}} 组，组间没有共同评过的候选对象，组间的分数不能比较宽严。",
      en: "The panel falls into {{n}} parts without a common candidate: severity cannot be compared between them.",
    },
    heaping: {
      zh: "{{name}} 的总分集中在整五、整十：{{share}}（均匀时约 {{expected}}）。",
      en: "{{name}}'s totals gather on whole fives: {{share}} (about {{expected}} if spread evenly).",
    },
    flat: {
      zh: "{{name}} 给所有候选对象的分数相同，对名次没有作用。",
      en: "{{name}} gave everybody the same score, which decides nothing.",
    },
    drift: {
      zh: "{{name}} 前后尺度可能有变化：从第一个到最后一个，比其他专家相差 {{change}} 分（{{count}} 个）。",
      en: "{{name}}'s scale may have moved: {{change}} points beside the others from the first to the last ({{count}}).",
    },
    noDrift: {
      zh: "没有专家的尺度随评阅次序明显变化。",
      en: "No expert's scale clearly moves with the order of reading.",
    },
    driftUnknown: {
      zh: "评阅次序不明，没有计算尺度的前后变化。",
      en: "The order of reading is not known: whether a scale moved was not computed.",
    },
    ownUnit: {
      zh: "{{name}} 对本单位推荐的 {{count}} 个候选对象，比平常 {{lift}} 分。",
      en: "{{name}} scored {{count}} candidates of the own unit {{lift}} points beside the usual.",
    },
    noOwnUnit: {
      zh: "没有专家给本单位推荐的候选对象打分（或无从比较）。",
      en: "No expert scored candidates of the own unit, or there is nothing to compare with.",
    },
    ownRegion: {
      zh: "对本地区候选对象（本单位的除外）偏离平常最多的是 {{name}}：{{count}} 个，比平常 {{lift}} 分。",
      en: "{{name}} is farthest from the usual with candidates of the own region (own unit left out): {{count}}, {{lift}} points.",
    },
    noOwnRegion: {
      zh: "没有专家给本地区的候选对象打分（或地区不详、无从比较）。",
      en: "No expert scored candidates of the own region, or regions are not known, or there is nothing to compare with.",
    },
    cells: {
      zh: "{{n}} 个分数与该候选对象和该专家的水平相差很远，列入「待复核分数」。",
      en: "{{n}} scores are far from what candidate and expert lead one to expect: see “Scores to review”.",
    },
    noCells: { zh: "没有相差很远的分数。", en: "No score stands far apart." },
    cellsNone: {
      zh: "分数过于整齐，无法判断哪个分数相差很远。",
      en: "The scores are too regular to say which of them stands far apart.",
    },
  },
  caution: {
    seats: {
      zh: "「取决于算法」不等于评错：规则事先定好，就按规则算。并列的席位由并列者分摊计算。",
      en: "Depending on the method is no mistake: the rules were fixed beforehand and they hold. Tied candidates share a seat in this count.",
    },
    noCut: { zh: "没有落选者，稳定性无从谈起。", en: "Nobody is left out, so there is no stability to speak of." },
    expert: {
      zh: "影响大不等于不公：人少的专家组，每位的影响都大。",
      en: "Weight is not bias: in a small panel every expert weighs much.",
    },
    criterion: {
      zh: "去掉分值最高的指标，变动大是正常的。",
      en: "Dropping the heaviest criterion is bound to change much.",
    },
    weight: { zh: "只在线附近、分差很小时才会变动。", en: "Only close to the line, where margins are small." },
    trim: {
      zh: "去高低分的规则事先定好；这里只看它起了多大作用。",
      en: "The trim rule was fixed beforehand; this only shows how much it does.",
    },
    fair: {
      zh: "全体专家都评过的候选对象不受宽严影响；受影响的是有回避、弃评或缺评的。",
      en: "Severity does not touch candidates whom all experts scored; it touches those with recusals or missing forms.",
    },
    drawn: {
      zh: "把专家当作可以互换；专家少于 7 人时偏乐观。不是「入选概率」。",
      en: "It takes experts as exchangeable and is too hopeful for panels under 7. It is not a chance of being selected.",
    },
    order: {
      zh: "候选对象少于 10 个时数值不稳；一致不等于正确。",
      en: "Unsteady under 10 candidates; to agree is not to be right.",
    },
    orderNone: { zh: "这不表示专家不一致。", en: "This does not mean that they disagree." },
    points: {
      zh: "候选对象水平接近时，ICC 会偏低，不一定是专家的问题。",
      en: "ICC is low when candidates are alike, which need not be the experts' doing.",
    },
    alpha: {
      zh: "α 也计入宽严差别；只差宽严时名次仍可能一致。",
      en: "α counts differences of level too; orders may agree all the same.",
    },
    mixed: { zh: "假定分数大致呈正态分布。", en: "It takes scores as roughly normal." },
    level: {
      zh: "宽严是尺度，不是对错；不据此改分。",
      en: "Severity is a scale, not a fault; no score is changed for it.",
    },
    parts: { zh: "「扣除宽严」的排名因此不计算。", en: "The order without severity is therefore not computed." },
    heaping: {
      zh: "习惯打整数不是错误，但会增加并列。",
      en: "Round numbers are no fault, but make ties more likely.",
    },
    flat: { zh: "请确认不是漏评或误操作。", en: "Make sure that it is no slip." },
    driftVisits: {
      zh: "按笔记本记录的评阅次序计算；先后遇到的候选对象本身不同，也会造成差别。",
      en: "By the order that the laptop recorded; candidates met early and late differ by themselves too.",
    },
    driftOffered: {
      zh: "评分文件没有评阅次序的记录，按评审包给出的次序计算；专家可以不按它评阅。",
      en: "The score files carry no record of the order read: this takes the order in which the bundle offered candidates, which experts are free to leave.",
    },
    driftMixed: {
      zh: "部分评分文件没有评阅次序的记录，对这些专家按评审包给出的次序计算，专家可以不按它评阅。",
      en: "Some score files carry no record of the order read; for those the order of the bundle is taken, which experts are free to leave.",
    },
    driftUnknown: { zh: "没有评分文件，就没有次序。", en: "Without a score file there is no order." },
    ownUnit: {
      zh: "少于 3 个时只是偶然；本单位的候选对象也可能确实更好。请核对是否应当回避。",
      en: "Under 3 it is chance; the own unit's may be better indeed. Check whether the expert ought to be recused.",
    },
    noOwnUnit: {
      zh: "只按单位名称比较；名册没有填单位的专家无从判断。",
      en: "Units are compared by name; nothing can be said of experts without a unit on the roster.",
    },
    ownRegionFew: {
      zh: "不到 5 个，很可能只是偶然。地区按单位名称、候选对象所在地推断。",
      en: "Fewer than 5: most likely chance. Regions are read from the unit's name and the candidate's place.",
    },
    ownRegion: {
      zh: "同一地区的候选对象也可能确实更好或更差；同地区不是回避的理由。地区按单位名称、所在地推断。",
      en: "The region's may be better or worse indeed, and a common region is no ground for recusal. Regions are read from unit and place.",
    },
    noOwnRegion: {
      zh: "地区按专家单位名称和候选对象所在地推断；名称里没有地名的无从判断。",
      en: "Regions are read from the expert's unit and the candidate's place; where neither names one, nothing can be said.",
    },
    cells: {
      zh: "离群不等于错误，不自动剔除：请该专家确认或说明。",
      en: "Far apart is not wrong, and nothing is left out: ask the expert to confirm or explain.",
    },
    noCells: { zh: "界限：稳健 z 超过 3.5。", en: "The bound is a robust z above 3.5." },
    cellsNone: { zh: "界限：稳健 z 超过 3.5。", en: "The bound is a robust z above 3.5." },
  },
  agreement: {
    low: { zh: "低", en: "low" },
    moderate: { zh: "中等", en: "moderate" },
    good: { zh: "较高", en: "good" },
    high: { zh: "很高", en: "very high" },
    tooLow: { zh: "不足以下结论（低于 0.667）", en: "too low to conclude from (under 0.667)" },
    tentative: { zh: "只够初步结论（0.667 至 0.8）", en: "enough for tentative conclusions (0.667 to 0.8)" },
    reliable: { zh: "可靠（0.8 以上）", en: "reliable (0.8 and more)" },
  },
} as const satisfies WordTree;
