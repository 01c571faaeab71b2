import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of volumes that are not here, of their check, of a newer bundle's changes and of the lock that falls by itself. */
export const volumeWords = {
  head: { zh: "主文件", en: "the head" },
  one: { zh: "第 {{numbers}} 卷", en: "volume {{numbers}}" },
  several: { zh: "第 {{numbers}} 卷", en: "volumes {{numbers}}" },
  states: {
    damaged: { zh: "损坏：{{volumes}}", en: "damaged: {{volumes}}" },
    missing: { zh: "找不到：{{volumes}}", en: "not found: {{volumes}}" },
    present: { zh: "待校验：{{volumes}}", en: "not verified yet: {{volumes}}" },
    verified: { zh: "已校验：{{volumes}}", en: "verified: {{volumes}}" },
  },
  find: { zh: "选择存有材料卷的 U 盘……", en: "Choose the stick with the volumes…" },
  found: { zh: "找到 {{total}} 卷。", en: "{{total}} volumes found. " },
  stillMissing: { zh: "还缺 {{names}}。", en: "Still missing: {{names}}." },
  away: {
    title: {
      zh: "材料在 U 盘上：请插回标有{{volumes}}的 U 盘",
      en: "This is on a stick: put back the one with {{volumes}}",
    },
    some: { zh: "材料在 U 盘上：请插回 U 盘", en: "This is on a stick: put it back" },
    explains: {
      zh: "已评的分数都已保存，打分不受影响。U 盘插回原处后按「再试一次」；盘符变了，请重新选择。",
      en: "All scores are saved and scoring goes on. Put the stick back and try again; if it got another drive letter, choose it.",
    },
  },
  check: {
    title: {
      zh: "正在后台校验 U 盘上的材料，可以照常评审",
      en: "Checking the materials on the stick; go on reviewing",
    },
    stopped: { zh: "U 盘上的材料还没有校验完。", en: "The materials on the stick are not all checked yet." },
    again: { zh: "继续校验", en: "Go on checking" },
    trouble: {
      zh: "有材料不可用——{{what}}。其余材料照常使用。",
      en: "Some materials cannot be used – {{what}}. All others can.",
    },
    dismiss: { zh: "知道了", en: "Understood" },
  },
} as const satisfies WordTree;

/** Words of the lock that falls by itself. */
export const idleLockWords = {
  label: { zh: "离开多久自动锁定", en: "Lock when nobody is here for" },
  minutes: { zh: "{{minutes}} 分钟", en: "{{minutes}} min" },
  short: { zh: "离开 {{minutes}} 分钟锁定", en: "locks after {{minutes}} min" },
} as const satisfies WordTree;

/** Words of what a newer bundle changed. */
export const changeWords = {
  title: { zh: "评审包有更新", en: "The bundle was updated" },
  says: {
    zh: "第 {{version}} 版评审包：新增 {{added}}、更正 {{corrected}}、撤出 {{withdrawn}}；已有评分全部保留。",
    en: "Version {{version}} of the bundle: {{added}} added, {{corrected}} corrected, {{withdrawn}} withdrawn; all your scores are kept.",
  },
  nothing: {
    zh: "第 {{version}} 版评审包：您的候选对象没有变化；已有评分全部保留。",
    en: "Version {{version}} of the bundle: nothing changed for your candidates; all your scores are kept.",
  },
  from: { zh: "您此前用的是第 {{version}} 版。", en: "You worked on version {{version}} before." },
  list: { zh: "请再看一遍", en: "Please look at these" },
  next: {
    zh: "名单里用「更正」「新增」标出，看过后按「已再看」。",
    en: "They are marked in the list; press “Looked again” once you have.",
  },
  withdrawn: {
    zh: "撤出的 {{total}} 个不再评审；您给过的分数随旧版保留，不计入。",
    en: "{{total}} withdrawn need no more scoring; what you gave stays with the older version and does not count.",
  },
  recuse: { zh: "先看新增的是否需要回避", en: "First see whether to recuse" },
  go: { zh: "继续评审", en: "Go on reviewing" },
  marks: {
    added: { zh: "新增", en: "added" },
    corrected: { zh: "更正", en: "corrected" },
  },
  strip: {
    added: { zh: "新增的候选对象，请看材料评分", en: "Added by the newer bundle: read and score it" },
    corrected: { zh: "材料有更正，请再看一遍", en: "The materials were corrected: look again" },
  },
  seen: { zh: "已再看", en: "Looked again" },
} as const satisfies WordTree;
