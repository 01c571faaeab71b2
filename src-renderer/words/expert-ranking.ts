import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the own ranking: the list, its picture, and proposing a change of scores. */
export const rankingWords = {
  title: { zh: "我的排名", en: "My ranking" },
  open: { zh: "查看我的排名", en: "Show my ranking" },
  position: { zh: "第 {{rank}} / {{total}}", en: "{{rank}} of {{total}}" },
  unplaced: { zh: "{{total}} 个有总分", en: "{{total}} with a total" },
  next: { zh: "看同分和席位线，需要时改分", en: "Look at ties and the seat line" },
  explains: {
    zh: "只是您本人的总分排列，供自查；入选由全部专家的评分决定。",
    en: "Only your own totals, for you to check; the selection follows from all experts' scores.",
  },
  category: { zh: "类别", en: "Category" },
  rank: { zh: "名次", en: "Rank" },
  name: { zh: "候选对象", en: "Candidate" },
  total: { zh: "总分", en: "Total" },
  note: { zh: "说明", en: "Note" },
  pile: { zh: "{{total}} 个同分", en: "{{total}} equal" },
  across: { zh: "同分跨席位线", en: "equal across the line" },
  seatLine: { zh: "席位线：以上 {{seats}} 席", en: "Seat line: {{seats}} places above" },
  noLine: {
    zh: "有总分的还不超过 {{seats}} 席，未画席位线。",
    en: "No more than {{seats}} have a total yet, so there is no seat line.",
  },
  without: { zh: "还有 {{total}} 个没有总分，不在列。", en: "{{total}} without a total are not listed." },
  nothing: { zh: "还没有评完的候选对象。", en: "No candidate has a total yet." },
  openOne: { zh: "打开", en: "Open" },
  distribution: {
    title: { zh: "总分分布", en: "Spread of totals" },
    range: { zh: "{{from}} 到不足 {{end}}", en: "{{from}} to below {{end}}" },
    short: { zh: "{{from}} 起", en: "from {{from}}" },
    count: { zh: "{{total}} 个", en: "{{total}}" },
    line: { zh: "◀ 席位线", en: "◀ seat line" },
  },
  ties: {
    title: { zh: "同分和接近（相差 {{points}} 分以内）", en: "Equal or close (within {{points}})" },
    none: { zh: "没有同分或接近的。", en: "No totals are equal or close." },
    equal: { zh: "同分 {{points}}", en: "equal at {{points}}" },
    gap: { zh: "相差 {{points}} 分", en: "{{points}} apart" },
    more: { zh: "等 {{total}} 个", en: "and others, {{total}} in all" },
    atLine: { zh: "在席位线上", en: "at the seat line" },
    compare: { zh: "并排比较", en: "Compare" },
  },
  move: {
    how: {
      zh: "想调整名次：拖动一行，或选中一行按 Alt+↑↓ 再按 Enter。程序只提出分数建议，您确认后才改。",
      en: "To change a place: drag a row, or select it, press Alt+↑↓, then Enter. The program only proposes scores; nothing changes before you confirm.",
    },
    sealed: {
      zh: "已封存，不能改分。需要修改，请先在「检查与封存」页重新打开。",
      en: "Sealed: scores cannot be changed. Reopen on the sealing page first.",
    },
    lifted: {
      zh: "「{{name}}」移到第 {{at}} 行。Enter 看建议分数，Esc 放回原处。",
      en: "{{name}} to line {{at}}. Enter shows the proposed scores, Esc puts it back.",
    },
    drag: { zh: "拖动改变名次", en: "Drag to change the place" },
    title: { zh: "改分建议：{{name}}", en: "Proposed scores: {{name}}" },
    between: {
      zh: "排在「{{above}}」（{{aboveTotal}}）之后、「{{below}}」（{{belowTotal}}）之前",
      en: "After {{above}} ({{aboveTotal}}) and before {{below}} ({{belowTotal}})",
    },
    first: {
      zh: "排在「{{below}}」（{{belowTotal}}）之前，成为第一",
      en: "Before {{below}} ({{belowTotal}}), as the first",
    },
    last: {
      zh: "排在「{{above}}」（{{aboveTotal}}）之后，成为最后",
      en: "After {{above}} ({{aboveTotal}}), as the last",
    },
    least: {
      zh: "总分改动最少的办法，按各项满分的比例分摊。可以自己改。",
      en: "The smallest change of the total, shared by the weight of the criteria. You may edit it.",
    },
    criterion: { zh: "评分项", en: "Criterion" },
    before: { zh: "原来", en: "Before" },
    after: { zh: "改为", en: "After" },
    change: { zh: "变化", en: "Change" },
    unchanged: { zh: "不变", en: "same" },
    level: { zh: "档次 {{before}} → {{after}}", en: "level {{before}} → {{after}}" },
    field: { zh: "{{name}}，改为，满分 {{max}}", en: "{{name}}, new score, max. {{max}}" },
    total: { zh: "总分", en: "Total" },
    reached: { zh: "改后在这个位置：第 {{rank}} 名。", en: "This puts it there: rank {{rank}}." },
    missed: {
      zh: "改后是第 {{rank}} 名，不在刚才选的位置。",
      en: "This makes it rank {{rank}}, not the place that you chose.",
    },
    tied: {
      zh: "改后与 {{total}} 个候选对象同分（第 {{rank}} 名）。",
      en: "This ties it with {{total}} others (rank {{rank}}).",
    },
    noRoom: {
      zh: "放不进去：「{{above}}」和「{{below}}」之间没有可给的分数（{{aboveTotal}} 与 {{belowTotal}}，最小刻度 {{step}} 分）。",
      en: "It does not fit: no allowed score lies between {{above}} and {{below}} ({{aboveTotal}} and {{belowTotal}}, steps of {{step}}).",
    },
    noRoomEnd: {
      zh: "放不进去：「{{name}}」已是 {{total}} 分，到了评分表的尽头。",
      en: "It does not fit: {{name}} has {{total}}, the end of the scale.",
    },
    noRoomNext: {
      zh: "没有改动任何分数。可以并排比较后，改其中一位的分数。",
      en: "No score was changed. Compare them side by side and change one of them.",
    },
    there: { zh: "它已经在这个位置，不需要改分。", en: "It stands there already; nothing needs to change." },
    confirm: { zh: "确认改分", en: "Change the scores" },
    cancel: { zh: "取消，不改", en: "Cancel, change nothing" },
    close: { zh: "知道了", en: "Close" },
    done: {
      zh: "已改「{{name}}」的分数：{{before}} → {{after}}",
      en: "Scores of {{name}} changed: {{before}} → {{after}}",
    },
  },
  keys: {
    rows: { zh: "上一行、下一行", en: "Line above, line below" },
    move: { zh: "把这一行上移、下移（只是提议）", en: "Move the line up or down (a proposal only)" },
    enter: { zh: "打开候选对象；移动时看建议分数", en: "Open the candidate; while moving, show the proposal" },
    escape: { zh: "放回原处", en: "Put the line back" },
    choose: { zh: "选入比较或取消", en: "Choose for comparing, or not" },
    compare: { zh: "并排比较选中的", en: "Compare the chosen ones" },
  },
} as const satisfies WordTree;
