import type { WordTree } from "#renderer/lib/speak.ts";
import { importWords } from "#renderer/words/expert-import.ts";

/** Words of the list of bundles, of the end of a round and of the unlocking by a slip. */
export const bundleWords = {
  title: { zh: "本机的评审包", en: "Bundles on this laptop" },
  intro: {
    zh: "从秘书处的 U 盘导入评审包，再用您的启用码打开自己的评审台。材料都是加密的。",
    en: "Import the bundle from the secretariat's stick, then open your own desk with your slip's code. The materials are encrypted.",
  },
  empty: { zh: "本机还没有评审包", en: "There is no bundle on this laptop yet" },
  emptyNext: {
    zh: "插入秘书处交给您的 U 盘，按「导入评审包」，选择扩展名为 .psb 的文件。",
    en: "Put in the stick from the secretariat, press “Import a bundle” and choose the file ending in .psb.",
  },
  choose: { zh: "导入评审包……", en: "Import a bundle…" },
  inspecting: { zh: "正在验证签名和目录……", en: "Checking signature and index…" },
  list: { zh: "评审包列表", en: "List of bundles" },
  version: { zh: "第 {{version}} 版", en: "Version {{version}}" },
  deadline: { zh: "材料截止 {{day}}", en: "Materials until {{day}}" },
  sizes: {
    zh: "候选对象 {{candidates}}，专家 {{experts}}，文件 {{files}}（{{size}}）",
    en: "{{candidates}} candidates, {{experts}} experts, {{files}} files ({{size}})",
  },
  importedAt: { zh: "导入于 {{at}}", en: "Imported {{at}}" },
  seats: { zh: "本机上的专家", en: "Experts on this laptop" },
  noSeats: { zh: "尚无专家在本机打开过", en: "No expert has opened it here yet" },
  seatOpen: { zh: "进行中", en: "in progress" },
  seatSealed: { zh: "已封存 r{{revision}}", en: "sealed r{{revision}}" },
  open: { zh: "用启用码打开", en: "Open with a slip's code" },
  placed: {
    laptop: { zh: "材料在本机", en: "Materials on this laptop" },
    stick: { zh: "材料在 U 盘", en: "Materials on the stick" },
  },
  allVerified: { zh: "全部校验过", en: "all verified" },
  incoming: {
    title: { zh: "未完成的导入", en: "Unfinished imports" },
    here: { zh: "{{total}} 卷中已有 {{here}} 卷在本机。", en: "{{here}} of {{total}} volumes are on this laptop. " },
    missing: { zh: "还缺{{volumes}}。", en: "Missing: {{volumes}}." },
    safe: {
      zh: "已复制的卷保留在本机，不需要再复制。全部到齐才能打开。",
      en: "What was copied stays on this laptop and need not be copied again. It opens once everything is here.",
    },
    resume: { zh: "继续导入……", en: "Go on importing…" },
    discard: { zh: "放弃", en: "Give up" },
    discardAsk: { zh: "放弃这次导入？", en: "Give up this import?" },
    discardMeaning: {
      zh: "删除已复制的卷；U 盘上的文件不受影响，以后可以重新导入。",
      en: "Deletes the volumes copied so far. The stick is not touched; you can import again later.",
    },
  },
  finish: {
    open: { zh: "结束本轮并清除……", en: "Finish this round and erase…" },
    title: { zh: "结束并清除：{{title}}", en: "Finish and erase: {{title}}" },
    explains: {
      zh: "本机上这一轮的全部内容都会清除，无法恢复。顺序是：",
      en: "Everything of this round on this laptop is erased and cannot be restored, in this order:",
    },
    keys: {
      zh: "先销毁密钥：从这一刻起，本机的评语、签名密钥谁也打不开；",
      en: "the keys first: from then on nobody can open the comments and signing keys kept here;",
    },
    files: {
      zh: "再删除文件：评审包、材料、评分。封存过的评分文件留作回执，只有秘书处能打开。",
      en: "then the files: bundle, materials, scores. Sealed score files stay as a receipt that only the secretariat can open.",
    },
    limits: {
      zh: "固态硬盘可能留有旧数据的痕迹，但没有密钥读不出来。U 盘和纸质启用单请交还秘书处。",
      en: "A solid-state disk may keep traces, which are unreadable without the keys. Hand stick and slip back to the secretariat.",
    },
    handedIn: {
      zh: "评分文件已交到秘书处，对方已当面确认收到",
      en: "The score file is with the secretariat, who confirmed it in person",
    },
    unsealed: { zh: "还有没封存的评分：{{seats}}", en: "Scores that are not sealed: {{seats}}" },
    unsealedMeaning: {
      zh: "没有封存就没有评分文件。清除后，这些评分永远丢失。",
      en: "Without sealing there is no score file. Erasing loses these scores for ever.",
    },
    type: { zh: "确实要丢弃，请输入「{{word}}」：", en: "To lose them all the same, type “{{word}}”:" },
    word: { zh: "清除", en: "ERASE" },
    run: { zh: "销毁密钥并清除", en: "Destroy keys and erase" },
    done: { zh: "已清除：{{title}}", en: "Erased: {{title}}" },
    doneMeaning: {
      zh: "密钥已销毁，{{files}} 个文件已删除。",
      en: "The keys are destroyed and {{files}} files were deleted.",
    },
  },
  ...importWords,
  unlock: {
    title: { zh: "输入启用码", en: "Enter the code of your slip" },
    round: { zh: "{{title}} · 第 {{version}} 版", en: "{{title}} · version {{version}}" },
    selfLocked: {
      zh: "离开超过 {{minutes}} 分钟，已自动锁定；已保存的都在。",
      en: "Nobody was here for {{minutes}} minutes, so the desk locked itself. Everything saved is kept.",
    },
    waiting: {
      zh: "还有 {{total}} 处没有写入磁盘，内容仍保留在程序里：用同一启用码打开后会继续保存。请不要关闭程序。",
      en: "{{total}} entries are not on disk yet but still held here: open with the same code and they are saved. Do not close the program.",
    },
    explains: {
      zh: "启用码印在您的启用单上，共四组、每组五个字符，最后还有一个校验字符。大小写、空格和横线都不要紧，字母 O 和数字 0、I 和 1 会自动识别。",
      en: "The code is on your paper slip: four groups of five and a last check character. Case, spaces and dashes do not matter; O and 0, I and 1 are understood.",
    },
    code: { zh: "启用码", en: "Slip code" },
    typed: { zh: "已输入 {{typed}} / {{size}} 个字符", en: "{{typed}} of {{size}} characters" },
    run: { zh: "打开我的评审台", en: "Open my desk" },
    working: { zh: "正在核对启用码，约需一两秒……", en: "Checking the code; this takes a second or two…" },
    safe: {
      zh: "启用码只在本机核对。首次打开时，为您在本机生成一把签名密钥。",
      en: "The code is checked on this laptop only. The first time, a signing key is made for you here.",
    },
  },
} as const satisfies WordTree;
